namespace Residua.Data.Phantoms;

/// <summary>One subject: layers painted over one another, each from its own random stream.</summary>
internal sealed class BrainSubject
{
    private readonly Canvas _canvas;
    private readonly Traits _traits;
    private readonly NoiseField _shiftU, _shiftV;
    private readonly Outline _outline;
    private readonly Sulci _sulci;
    private readonly Tissue _tissue;
    private readonly Texture _texture;
    private readonly Vessels _vessels;

    public BrainSubject(Raster raster, PhantomCalibration calibration, ulong key)
    {
        _canvas = new Canvas(raster);
        _traits = new Traits(calibration, new Dice(Dice.Branch(key, RandomStream.Traits)));
        _outline = new Outline(raster, key);
        _shiftU = new NoiseField(Dice.Branch(key, RandomStream.ShiftU), raster, 14, spacing: 16);
        _shiftV = new NoiseField(Dice.Branch(key, RandomStream.ShiftV), raster, 14, spacing: 16);
        _sulci = new Sulci(raster, calibration, key);
        _tissue = new Tissue(raster, calibration, key);
        _texture = new Texture(raster, calibration, key);
        _vessels = new Vessels(raster, calibration, key);
    }

    /// <summary>Paints slice <paramref name="z"/>; the canvas is overwritten by the next slice.</summary>
    public Canvas Draw(int z)
    {
        var traits = _traits.At(z - BrainPhantom.ScoredSlice);
        _shiftU.Fill(z, _canvas.ShiftU);
        _shiftV.Fill(z, _canvas.ShiftV);
        _outline.Draw(_canvas, traits, z);
        _sulci.Draw(_canvas, traits, z);
        _tissue.Draw(_canvas, traits, z);
        _texture.Draw(_canvas, z);
        _vessels.Draw(_canvas, z);
        return _canvas;
    }
}
