namespace Residua.Data.Phantoms.Heads;

/// <summary>What makes one subject's head differ from the next.</summary>
/// <remarks>
/// Published volumes were registered to one atlas by an affine map, so heads differ little in size and more in what an affine
/// map cannot undo. The numbers are guesses within what is seen in adults; that fluid grows with age is not.
/// </remarks>
internal sealed record HeadTraits
{
    /// <summary>Draws a subject.</summary>
    /// <param name="age">Years; old brains have wide ventricles and sulci, and a thin cortex.</param>
    /// <param name="dice">The subject's stream.</param>
    public HeadTraits(double age, Dice dice)
    {
        Age = age;
        var atrophy = Math.Clamp((age - 25) / 55, 0, 1.1) + dice.Between(-0.15, 0.2);
        Size = new(dice.Between(0.97, 1.03), dice.Between(0.97, 1.03), dice.Between(0.96, 1.02));
        VentricleWidth = Math.Max(0.6, 0.8 + (0.75 * atrophy) + dice.Between(-0.15, 0.15));
        SulcusHalfWidth = Math.Max(0.15, 0.3 + (0.55 * atrophy));
        Rim = Math.Max(0.5, 0.8 + (0.9 * atrophy));
        Ribbon = 3.8 - (0.3 * atrophy);
        Narrowing = dice.Between(0.08, 0.16);
        Boxiness = dice.Between(0.15, 0.35);
        MidlineTilt = dice.Between(-0.02, 0.02);
        SylvianLift = dice.Between(-3, 3);
        CallosumLength = dice.Between(0.94, 1.06);
        FoldDepth = dice.Between(18, 24);
    }

    /// <summary>Years.</summary>
    public double Age { get; }

    /// <summary>Size along each axis; 1 is the atlas in which anatomy is described.</summary>
    public Point Size { get; }

    /// <summary>Width of the ventricles, 1 is that of a young adult.</summary>
    public double VentricleWidth { get; }

    /// <summary>Half the fluid in a fold, mm.</summary>
    public double SulcusHalfWidth { get; }

    /// <summary>Fluid between the mask's edge and the cortex, mm.</summary>
    public double Rim { get; }

    /// <summary>
    /// Thickness of the cortex, mm (Fischl and Dale 2000: 1 to 4.5, 2.5 on average; with partial volume a bit more).
    /// </summary>
    public double Ribbon { get; }

    /// <summary>By how much the front is narrower than the middle.</summary>
    public double Narrowing { get; }

    /// <summary>0 is an ellipse seen from above, 1 nearly a rectangle.</summary>
    public double Boxiness { get; }

    /// <summary>Slant of the midline, x per y.</summary>
    public double MidlineTilt { get; }

    /// <summary>How far the left Sylvian fissure lies above its usual place, mm.</summary>
    public double SylvianLift { get; }

    /// <summary>Length of the corpus callosum, 1 is average.</summary>
    public double CallosumLength { get; }

    /// <summary>How deep sulci reach, mm.</summary>
    public double FoldDepth { get; }
}
