namespace Residua.Data.Phantoms;

/// <summary>
/// The folds of the cortex: zero lines of noise of one wavelength. Half of the noise lives in polar coordinates, stretched
/// inwards, so that folds open outwards as in a brain; the other half is isotropic and bends them.
/// </summary>
internal sealed class Sulci
{
    private const double Arc = 97; // reference pixels per radian in the polar plane: the brain's mean radius
    private const double Outside = 20; // the polar plane begins this far outside the brain
    private const double Bend = 5; // reference pixels by which folds follow the shift of the anatomy
    private const double Groove = 2.2; // reference pixels by which the mask sinks in where a fold opens
    private const double Wavelength = 1.6; // width of the noise's band

    private readonly Raster _raster;
    private readonly PhantomCalibration _calibration;
    private readonly int _planeHeight, _planeWidth;
    private readonly float[] _plane, _fold, _reach, _width;
    private readonly NoiseField _polar, _bent, _reachField, _widthField;

    public Sulci(Raster raster, PhantomCalibration calibration, ulong key)
    {
        (_raster, _calibration) = (raster, calibration);
        _planeHeight = (int)(640 * raster.Scale);
        _planeWidth = (int)(140 * raster.Scale);
        (_plane, _fold) = (new float[_planeHeight * _planeWidth], new float[raster.Count]);
        (_reach, _width) = (new float[raster.Count], new float[raster.Count]);
        double across = calibration.SulcusSigma * raster.Scale, inwards = calibration.SulcusRadialSigma * raster.Scale;
        var polarKey = Dice.Branch(key, RandomStream.PolarFolds);
        _polar = new NoiseField(polarKey, _planeHeight, _planeWidth, across, inwards, spacing: 8, Wavelength);
        var bentKey = Dice.Branch(key, RandomStream.BentFolds);
        _bent = new NoiseField(bentKey, raster, 1.1 * calibration.SulcusSigma, spacing: 8, Wavelength);
        _reachField = new NoiseField(Dice.Branch(key, RandomStream.FoldReach), raster, 8, spacing: 10);
        _widthField = new NoiseField(Dice.Branch(key, RandomStream.FoldWidth), raster, 5, spacing: 6);
    }

    /// <summary>
    /// Fills the canvas' pial distance with the nearest of fold and outer surface, and scallops the mask; needs depth and
    /// shifts.
    /// </summary>
    public void Draw(Canvas canvas, Traits traits, int z)
    {
        _polar.Fill(z, _plane);
        _bent.Fill(z, _fold);
        _reachField.Fill(z, _reach);
        _widthField.Fill(z, _width);
        Fold(canvas, traits);
        var size = _raster.Size;
        for (var i = size; i < _fold.Length - size; i++)
        {
            if (canvas.Depth[i] <= 0)
            {
                continue;
            }

            var fromFold = FromFold(i, canvas.Depth[i]);
            canvas.Depth[i] -= (float)(Groove * (1 - SoftStep.At(fromFold - 0.8, 2.4)));
            canvas.Pial[i] = (float)Math.Min(fromFold, FromSurface(i, canvas.Depth[i]));
        }
    }

    private void Fold(Canvas canvas, Traits traits)
    {
        for (int x = 0, i = 0; x < _raster.Size; x++)
        {
            for (var y = 0; y < _raster.Size; y++, i++)
            {
                double u = _raster.At(x) - traits.CentreU + (Bend * canvas.ShiftU[i]);
                double v = _raster.At(y) - traits.CentreV + (Bend * canvas.ShiftV[i]);
                var along = (PolarAngle.Of(u, v) * Arc * _raster.Scale) + (_planeHeight / 2.0);
                var inwards = (canvas.Depth[i] + Outside) * _raster.Scale;
                var polar = Sample(along, inwards);
                _fold[i] = (float)(polar + (_calibration.Meander * (_fold[i] - polar)));
            }
        }
    }

    private double FromFold(int i, double depth)
    {
        var size = _raster.Size;
        double slope0 = (_fold[i + size] - _fold[i - size]) * 0.5 * _raster.Scale;
        double slope1 = (_fold[i + 1] - _fold[i - 1]) * 0.5 * _raster.Scale;
        var distance = Math.Abs(_fold[i]) / Math.Sqrt((slope0 * slope0) + (slope1 * slope1) + 1e-6);
        var beyond = depth - (_calibration.SulcusDepth * (1 + (0.35 * Math.Clamp(_reach[i], -1.4f, 1.8f))));
        if (beyond > 0)
        {
            distance = Math.Sqrt((distance * distance) + (beyond * beyond));
        }

        return distance - (_calibration.SulcusHalfWidth * (1 + (_calibration.SulcusWidthSpread * _width[i])));
    }

    private double FromSurface(int i, double depth) =>
        depth - (_calibration.RimCsf * (1 + (_calibration.RimSpread * _width[i])));

    private double Sample(double row, double column)
    {
        row = Math.Clamp(row, 0, _planeHeight - 1.001);
        column = Math.Clamp(column, 0, _planeWidth - 1.001);
        int y = (int)row, x = (int)column, i = (y * _planeWidth) + x;
        var top = _plane[i] + ((column - x) * (_plane[i + 1] - _plane[i]));
        var bottom = _plane[i + _planeWidth] + ((column - x) * (_plane[i + _planeWidth + 1] - _plane[i + _planeWidth]));
        return top + ((row - y) * (bottom - top));
    }
}
