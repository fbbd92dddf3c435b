namespace Residua.Data.Phantoms;

/// <summary>Every number of the phantom that was fitted to published figures.</summary>
/// <remarks>
/// Fitted on two figures only: the histogram of the test slices, and the heat map of AP over intensity and blur WITHOUT
/// equalisation. Held out, and not used to choose any number: the heat map after histogram equalisation. Fitted with subjects
/// of seed 1000, progress checked on seeds 2000 to 5000; volumes of any other seed are fresh. Where it helps, a comment ends
/// with what the number moves. Reference pixels are 1/256 of the field of view (see <see cref="Raster"/>); structure values are
/// intensities before the tone curve.
/// </remarks>
internal sealed record PhantomCalibration
{
    // Shape

    /// <summary>Half the brain's width at slice 128. Share of foreground.</summary>
    public double HalfWidth { get; init; } = 87.8;

    /// <summary>Half the brain's length at slice 128. Share of foreground.</summary>
    public double HalfLength { get; init; } = 107.5;

    /// <summary>Subjects differ in size by up to this share, either way.</summary>
    public double SizeSpread { get; init; } = 0.03;

    // Cortex

    /// <summary>Fluid between the mask's edge and the cortex, reference pixels. First bins of the histogram.</summary>
    public double RimCsf { get; init; } = 0.4;

    /// <summary>Relative standard deviation of it along the edge.</summary>
    public double RimSpread { get; init; } = 0.5;

    /// <summary>Smoothing of the fold noise; folds are about 3 times as far apart. AP at sigma 1 to 5.</summary>
    public double SulcusSigma { get; init; } = 4.1;

    /// <summary>The same, inwards, for the half of the noise that is stretched.</summary>
    public double SulcusRadialSigma { get; init; } = 9;

    /// <summary>Share of isotropic in the fold noise; 0 gives straight radial folds.</summary>
    public double Meander { get; init; } = 0.6;

    /// <summary>How deep folds reach, reference pixels. Ratio of grey to white matter.</summary>
    public double SulcusDepth { get; init; } = 28;

    /// <summary>Half the fluid in a fold, reference pixels. AP of dark anomalies.</summary>
    public double SulcusHalfWidth { get; init; } = 0.7;

    /// <summary>Relative standard deviation of it.</summary>
    public double SulcusWidthSpread { get; init; } = 0.4;

    /// <summary>Thickness of the cortex, reference pixels. Ratio of grey to white matter.</summary>
    public double Ribbon { get; init; } = 4.2;

    /// <summary>Standard deviation of it, reference pixels.</summary>
    public double RibbonSpread { get; init; } = 0.5;

    /// <summary>Half the width of the edge between fluid and cortex, reference pixels.</summary>
    public double PialEdge { get; init; } = 0.8;

    /// <summary>Half the width of the edge between cortex and white matter, reference pixels.</summary>
    public double WhiteEdge { get; init; } = 1.1;

    // Structure values

    /// <summary>Cerebrospinal fluid.</summary>
    public double CsfLevel { get; init; } = 0.03;

    /// <summary>Cortex. Position of the histogram's lower peak.</summary>
    public double GreyLevel { get; init; } = 0.302;

    /// <summary>Deep nuclei. The histogram's valley.</summary>
    public double DeepGreyLevel { get; init; } = 0.375;

    /// <summary>White matter. Position of the histogram's higher peak.</summary>
    public double WhiteLevel { get; init; } = 0.47;

    /// <summary>Standard deviation of grey and of white between subjects. Width of the peaks.</summary>
    public double LevelSpread { get; init; } = 0.014;

    // Scanner

    /// <summary>Standard deviation of the blur over tissue, reference pixels.</summary>
    public double PointSpread { get; init; } = 0.4;

    /// <summary>Smoothing of the tissue texture, reference pixels. AP at sigma 0.5 to 1.</summary>
    public double CoarseSigma { get; init; } = 1.1;

    /// <summary>Standard deviation of the texture in fluid.</summary>
    public double CoarseCsf { get; init; } = 0.019;

    /// <summary>Standard deviation of the texture in grey matter.</summary>
    public double CoarseGrey { get; init; } = 0.044;

    /// <summary>Standard deviation of the texture in white matter.</summary>
    public double CoarseWhite { get; init; } = 0.016;

    /// <summary>Smoothing of the noise that differs from slice to slice, reference pixels. AP at sigma 0.3 to 0.5.</summary>
    public double FineSigma { get; init; } = 0.55;

    /// <summary>Its standard deviation, as a share of the texture's.</summary>
    public double FineShare { get; init; } = 0.5;

    /// <summary>Relative standard deviation of the coil's shading.</summary>
    public double Bias { get; init; } = 0.027;

    /// <summary>Smoothing of the shading, reference pixels.</summary>
    public double BiasSigma { get; init; } = 40;

    // Vessels

    /// <summary>
    /// Smoothing of the vessel noise: a vessel's radius, reference pixels. AP of bright anomalies at sigma 1 to 5.
    /// </summary>
    public double VesselSigma { get; init; } = 1;

    /// <summary>Standard deviations above which this noise is a vessel: how many there are.</summary>
    public double VesselThreshold { get; init; } = 1.3;

    /// <summary>
    /// Standard deviations by which the threshold is higher deep inside: most lie at the surface. AP of bright anomalies at
    /// sigma 5.
    /// </summary>
    public double VesselFade { get; init; } = 0.8;

    /// <summary>Structure value of a faint vessel.</summary>
    public double VesselLevel { get; init; } = 0.6;

    /// <summary>What a standard deviation above the threshold adds. The histogram's upper tail.</summary>
    public double VesselGain { get; init; } = 0.25;

    /// <summary>How far from a pial surface vessels occur, reference pixels.</summary>
    public double VesselReach { get; init; } = 2.7;

    // Tone curve

    /// <summary>Structure values at which the tone curve is given: makes the pooled histogram the published one.</summary>
    public double[] ToneFrom { get; init; } =
    [
        0.0001, 0.05294, 0.07806, 0.09877, 0.12151, 0.1482, 0.18027, 0.21379,
        0.24218, 0.26525, 0.2851, 0.30346, 0.32142, 0.34008, 0.35892, 0.3788,
        0.40065, 0.42265, 0.43791, 0.44846, 0.45689, 0.46449, 0.47193, 0.4798,
        0.48896, 0.50085, 0.51749, 0.66739, 0.72035, 0.76732, 0.85448, 0.94996,
        1.39144,
    ];

    /// <summary>Intensities at these structure values, from 1/512 to the published maximum.</summary>
    public double[] ToneTo { get; init; } =
    [
        0.00195, 0.02518, 0.06098, 0.10115, 0.14087, 0.1786, 0.21224, 0.23972,
        0.26124, 0.27903, 0.29493, 0.31031, 0.32594, 0.34185, 0.36066, 0.38123,
        0.40232, 0.42108, 0.43581, 0.44692, 0.45628, 0.46485, 0.47343, 0.48293,
        0.49478, 0.51338, 0.5475, 0.5949, 0.64546, 0.69703, 0.74861, 0.80123,
        0.8543,
    ];
}
