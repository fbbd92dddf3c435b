namespace Residua.Data.Phantoms.Chests;

/// <summary>How large and how dense findings are, from the literature where it says so.</summary>
/// <remarks>What no paper prints is marked as a guess. No number was chosen with a result of anomaly detection.</remarks>
internal static class ChestStatistics
{
    /// <summary>How many opacities a patient has: one, two, three.</summary>
    /// <remarks>
    /// RSNA Pneumonia Detection Challenge (Shih et al. 2019): of 6012 patients with opacities 2614 have one box, 3266 two, 119
    /// three and 13 four; these go to three here.
    /// </remarks>
    public static double[] OpacityCounts { get; } = [2614 / 6012.0, 3266 / 6012.0, 132 / 6012.0];

    /// <summary>Width of an opacity's box as a share of the picture's width.</summary>
    /// <remarks>The same boxes are about 218 of 1024 pixels wide on average; the quantiles are guesses about that mean.</remarks>
    public static Quantiles OpacityWidth { get; } =
        new([0, 0.05, 0.25, 0.5, 0.75, 0.95, 1], [0.07, 0.11, 0.17, 0.21, 0.26, 0.34, 0.4]);

    /// <summary>Height of an opacity's box as a share of the picture's height.</summary>
    /// <remarks>The same boxes are about 329 of 1024 pixels high on average; the quantiles are guesses about that mean.</remarks>
    public static Quantiles OpacityHeight { get; } =
        new([0, 0.05, 0.25, 0.5, 0.75, 0.95, 1], [0.08, 0.13, 0.22, 0.31, 0.42, 0.56, 0.66]);

    /// <summary>Share of the air that an opacity takes. A guess: from faint to complete consolidation.</summary>
    public static Quantiles OpacityDensity { get; } = new([0, 0.25, 0.5, 0.75, 1], [0.25, 0.42, 0.56, 0.7, 0.88]);

    /// <summary>
    /// How often an opacity lies in the right upper, middle and lower, the left upper and lower lobe. A guess: pneumonia prefers
    /// the lower lobes.
    /// </summary>
    public static double[] Lobes { get; } = [0.17, 0.13, 0.3, 0.14, 0.26];

    /// <summary>Share of patients whose ground-glass opacities are on both sides.</summary>
    /// <remarks>
    /// Wong et al. 2020 (Radiology 296:E72): both sides in half of 64 patients with COVID-19, mild ones among them; 0.8 stands
    /// for the diffuse disease of those who are ill enough to be seen, a guess.
    /// </remarks>
    public const double BothSides = 0.8;

    /// <summary>Share of patients in whom they prefer the lower zones, and the periphery.</summary>
    /// <remarks>Wong et al. 2020: lower zones 50 %, peripheral 41 %, perihilar 10 %.</remarks>
    public const double LowerZones = 0.5, Periphery = 0.41;

    /// <summary>Share of an affected lung that ground-glass opacities cover. A guess, from a patch to nearly all of it.</summary>
    public static Quantiles GroundGlassShare { get; } = new([0, 0.25, 0.5, 0.75, 1], [0.12, 0.26, 0.4, 0.56, 0.8]);

    /// <summary>Share of the air that ground glass takes. A guess: vessels must still show.</summary>
    public static Quantiles GroundGlassDensity { get; } = new([0, 0.5, 1], [0.16, 0.28, 0.45]);

    /// <summary>Height of an effusion's meniscus at the wall above the costophrenic angle, mm.</summary>
    /// <remarks>
    /// Blackmore et al. 1996 (Academic Radiology 3:103): a frontal picture shows a meniscus from about 200 ml, and the
    /// diaphragm is hidden from about 500 ml. That these are 25 and 60 mm here, and that half of the effusions are below 75
    /// mm, is a guess.
    /// </remarks>
    public static Quantiles EffusionHeight { get; } = new([0, 0.2, 0.5, 0.75, 0.95, 1], [25, 48, 75, 105, 150, 175]);

    /// <summary>Share of patients with effusions on both sides. A guess.</summary>
    public const double EffusionOnBothSides = 0.3;
}
