namespace Residua.Data.Phantoms.Chests;

/// <summary>How X-rays see rods across: from the axis (0) to the surface (1).</summary>
internal static class Profiles
{
    /// <summary>A filled tube: a vessel, a wire.</summary>
    public static double Tube(double q) => Math.Sqrt(1 - (q * q));

    /// <summary>A bone: a dense rind about a loose inside, so that its edges show.</summary>
    public static double Bone(double q) => SoftStep.At(1 - q, 0.45) * (0.68 + (0.5 * q * q));

    /// <summary>Air in a tube of soft tissue, or anything with soft edges.</summary>
    public static double Soft(double q) => (1 - (q * q)) * (1 - (q * q));

    /// <summary>Lead: nothing passes.</summary>
    public static double Lead(double q) => SoftStep.At(1 - q, 0.8);
}
