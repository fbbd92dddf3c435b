namespace Residua.Data.Phantoms.Heads;

/// <summary>
/// The surfaces of cerebrum, cerebellum and brain stem without their folds: how deep a place lies inside each, in mm of the
/// atlas; negative outside.
/// </summary>
/// <param name="Cerebrum">With both temporal lobes.</param>
/// <param name="Cerebellum">With the vermis.</param>
/// <param name="Stem">Midbrain, pons and medulla.</param>
/// <param name="Convexity">Of the cerebrum, as its folds see it: from the underside they reach less deep.</param>
internal readonly record struct Hull(double Cerebrum, double Cerebellum, double Stem, double Convexity)
{
    private const double LowerParts = 25; // mm: so high up the parts below do not reach, nor do the seams to them
    private const double Far = -60;
    private static readonly Hull Outside = new(Far, Far, Far, Far) { Brain = Far };
    private static readonly Ellipsoid Temporal = new(44, -14, -22, 22, 43, 21);
    private static readonly Ellipsoid CerebellarHemisphere = new(23, -64, -35, 31, 26, 23);
    private static readonly Ellipsoid Vermis = new(0, -62, -29, 15, 23, 21);
    private static readonly Ellipsoid Midbrain = new(0, -25, -12, 17, 14, 12);
    private static readonly Ellipsoid Pons = new(0, -24, -31, 16, 13, 15);
    private static readonly Ellipsoid Cisterns = new(0, -30, -20, 27, 22, 17); // fluid about the stem
    private static readonly Capsule Medulla = new(new(0, -30, -42), 10, new(0, -42, -72), 6.5);

    /// <summary>Depth inside the skull-stripped brain: a skin over the three, which bridges the clefts between them.</summary>
    public double Brain { get; private init; }

    /// <summary>Depths at (x, y, z), a place in the atlas.</summary>
    public static Hull At(double x, double y, double z, HeadTraits traits)
    {
        double p = x / 80, q = (y + 17) / 100;
        if ((p * p) + (q * q) > 1)
        {
            return Outside;
        }

        var (vault, above) = (Vault(x, y, z, traits), z - Base(Math.Abs(x), y));
        if (z > LowerParts)
        {
            return new(vault, Far, Far, vault) { Brain = vault };
        }

        var side = Math.Abs(x);
        var lobe = Temporal.Depth(side, y, z + (0.15 * (y + 14)));
        var cerebrum = Blend.Union(Blend.Cut(vault, above, 6), lobe, 6);
        var convexity = Blend.Union(Math.Min(vault, 2.5 * above), lobe, 6);
        var cerebellum = Blend.Union(CerebellarHemisphere.Depth(side, y, z), Vermis.Depth(x, y, z), 4);
        var stem = Blend.Union(Blend.Union(Midbrain.Depth(x, y, z), Pons.Depth(x, y, z), 8), -Medulla.Distance(x, y, z), 5);
        return new(cerebrum, cerebellum, stem, convexity) { Brain = Skin(cerebrum, cerebellum, stem, Cisterns.Depth(x, y, z)) };
    }

    /// <summary>The same with surfaces this many mm further out; less on the smaller parts.</summary>
    public Hull Wobble(double by)
    {
        var (cerebrum, cerebellum, stem) = (Cerebrum + by, Cerebellum + (0.5 * by), Stem + (0.3 * by));
        return new(cerebrum, cerebellum, stem, Convexity + by) { Brain = Brain + (0.5 * by) };
    }

    private static double Skin(double cerebrum, double cerebellum, double stem, double cisterns) =>
        Math.Max(Blend.Union(Blend.Union(cerebrum, cerebellum, 7), stem, 10), cisterns);

    // The egg of the cerebrum: p² + q² + s² - box·p²q² = r², made a distance by its slope, to first order.
    private static double Vault(double x, double y, double z, HeadTraits traits)
    {
        const double HalfWidth = 69, HalfLength = 89, Up = 63, Down = 58, CentreY = -17, CentreZ = 15;
        var half = HalfWidth * (1 - (traits.Narrowing * (y - CentreY) / HalfLength));
        var height = z > CentreZ ? Up : Down;
        double p = x / half, q = (y - CentreY) / HalfLength, s = (z - CentreZ) / height;
        double pp = p * p, qq = q * q, ss = s * s;
        var r = Math.Sqrt(Math.Max(0, pp + qq + ss - (traits.Boxiness * pp * qq)));
        if (r < 0.05)
        {
            return Down;
        }

        double dp = p * (1 - (traits.Boxiness * qq)) / half, dq = q * (1 - (traits.Boxiness * pp)) / HalfLength, ds = s / height;
        var depth = (1 - r) * r / Math.Sqrt((dp * dp) + (dq * dq) + (ds * ds) + 1e-12);
        return depth - Notch(x);
    }

    // Where the longitudinal fissure opens.
    private static double Notch(double x)
    {
        var near = Math.Max(0, 1 - (x * x / 81));
        return 5 * near * near;
    }

    // Height of the cerebrum's underside: orbits in front, the cerebellum's tent behind, which rises to the midline.
    private static double Base(double side, double y)
    {
        var behind = SoftStep.At(-42 - y, 24);
        var middle = Math.Max(0, 1 - (side / 42));
        var orbit = SoftStep.At(y - 10, 20) * ((0.25 * side) - 4);
        return -20 + orbit + (behind * (1 + (11 * middle)));
    }
}
