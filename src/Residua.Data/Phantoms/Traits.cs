namespace Residua.Data.Phantoms;

/// <summary>What makes one subject's brain differ from the next; reference pixels and their ratios.</summary>
internal sealed record Traits
{
    /// <summary>Draws a subject.</summary>
    public Traits(PhantomCalibration calibration, Dice dice)
    {
        var spread = calibration.SizeSpread;
        HalfWidth = calibration.HalfWidth * dice.Between(1 - spread, 1 + spread);
        HalfLength = calibration.HalfLength * dice.Between(1 - spread, 1 + spread);
        Narrowing = dice.Between(0.04, 0.12);
        Boxiness = dice.Between(0.15, 0.4);
        CentreU = dice.Between(-3, 3);
        CentreV = dice.Between(-3, 3);
        VentricleWidth = dice.Between(0.75, 1.35);
        CoreLength = dice.Between(0.9, 1.1);
        MidlineTilt = dice.Between(-0.02, 0.02);
        SylvianShift = dice.Between(-6, 6);
        var level = calibration.LevelSpread * Math.Sqrt(3);
        GreyOffset = dice.Between(-level, level);
        WhiteOffset = dice.Between(-level, level);
    }

    /// <summary>Half the brain's width.</summary>
    public double HalfWidth { get; private init; }

    /// <summary>Half the brain's length.</summary>
    public double HalfLength { get; private init; }

    /// <summary>By how much the front is narrower than the middle.</summary>
    public double Narrowing { get; }

    /// <summary>0 is an ellipse, 1 nearly a rectangle.</summary>
    public double Boxiness { get; }

    /// <summary>Where the brain's centre lies.</summary>
    public double CentreU { get; }

    /// <summary>Where the brain's centre lies.</summary>
    public double CentreV { get; }

    /// <summary>Width of the ventricles, 1 is average.</summary>
    public double VentricleWidth { get; private init; }

    /// <summary>Length of ventricles and corpus callosum, 1 is average.</summary>
    public double CoreLength { get; private init; }

    /// <summary>Slant of the midline, u per v.</summary>
    public double MidlineTilt { get; }

    /// <summary>How far the left Sylvian fissure lies in front of its usual place.</summary>
    public double SylvianShift { get; private init; }

    /// <summary>Added to the level of grey matter.</summary>
    public double GreyOffset { get; }

    /// <summary>Added to the level of white matter.</summary>
    public double WhiteOffset { get; }

    /// <summary>
    /// The same brain <paramref name="rise"/> slices above slice 128: what changes slowly from slice to slice.
    /// </summary>
    public Traits At(double rise) => this with
    {
        HalfWidth = HalfWidth * Math.Max(0.05, 1 - (rise * 0.0008) - (rise * rise / 16000)),
        HalfLength = HalfLength * Math.Max(0.05, 1 - (rise * 0.0005) - (rise * rise / 20000)),
        VentricleWidth = VentricleWidth * (1 - (rise * 0.012)),
        CoreLength = CoreLength * (1 + (rise * 0.004)),
        SylvianShift = SylvianShift + (rise * 0.4),
    };
}
