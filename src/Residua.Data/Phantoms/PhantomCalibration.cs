namespace Residua.Data.Phantoms;

/// <summary>
/// Every number of the phantom that was fitted. Fitted on two published figures only, the intensity histogram of the test slices and the heat
/// map of AP over intensity and blur WITHOUT equalisation, with subjects of other seeds than the default data set. Held out, and never
/// used to choose a number: the heat map after histogram equalisation. What a comment ends with is the figure's feature that the number moves.
/// Reference pixels are 1/256 of the field of view; structure values are intensities before the tone curve.
/// </summary>
internal sealed record PhantomCalibration
{
    // Shape

    /// <summary>Half the brain's width at slice 128. Share of foreground.</summary>
    public double HalfWidth { get; init; } = 87.2;

    /// <summary>Half the brain's length at slice 128. Share of foreground.</summary>
    public double HalfLength { get; init; } = 107;

    /// <summary>Subjects differ in size by up to this share, either way.</summary>
    public double SizeSpread { get; init; } = 0.03;

    // Cortex

    /// <summary>Fluid between the mask's edge and the cortex, reference pixels. First bins of the histogram.</summary>
    public double RimCsf { get; init; } = 0.9918;

    /// <summary>Relative standard deviation of it along the edge.</summary>
    public double RimSpread { get; init; } = 0.5;

    /// <summary>Smoothing of the fold noise; folds are about 3 times as far apart. AP at sigma 1 to 5.</summary>
    public double SulcusSigma { get; init; } = 4;

    /// <summary>The same, inwards, for the half of the noise that is stretched.</summary>
    public double SulcusRadialSigma { get; init; } = 9;

    /// <summary>Share of isotropic in the fold noise; 0 gives straight radial folds.</summary>
    public double Meander { get; init; } = 0.6;

    /// <summary>How deep folds reach, reference pixels. Ratio of grey to white matter.</summary>
    public double SulcusDepth { get; init; } = 28;

    /// <summary>Half the fluid in a fold, reference pixels. AP of dark anomalies.</summary>
    public double SulcusHalfWidth { get; init; } = 0.4978;

    /// <summary>Relative standard deviation of it.</summary>
    public double SulcusWidthSpread { get; init; } = 0.4;

    /// <summary>Thickness of the cortex, reference pixels. Ratio of grey to white matter.</summary>
    public double Ribbon { get; init; } = 4.2;

    /// <summary>Standard deviation of it, reference pixels.</summary>
    public double RibbonSpread { get; init; } = 0.5;

    /// <summary>Half the width of the edge between fluid and cortex, reference pixels.</summary>
    public double PialEdge { get; init; } = 0.7782;

    /// <summary>Half the width of the edge between cortex and white matter, reference pixels.</summary>
    public double WhiteEdge { get; init; } = 1.1;

    // Structure values

    /// <summary>Cerebrospinal fluid.</summary>
    public double CsfLevel { get; init; } = 0.03;

    /// <summary>Cortex. Position of the histogram's lower peak.</summary>
    public double GreyLevel { get; init; } = 0.3;

    /// <summary>Deep nuclei. The histogram's valley.</summary>
    public double DeepGreyLevel { get; init; } = 0.375;

    /// <summary>White matter. Position of the histogram's higher peak.</summary>
    public double WhiteLevel { get; init; } = 0.4656;

    /// <summary>Standard deviation of grey and of white between subjects. Width of the peaks.</summary>
    public double LevelSpread { get; init; } = 0.01182;

    // Scanner

    /// <summary>Standard deviation of the blur over tissue, reference pixels.</summary>
    public double PointSpread { get; init; } = 0.3956;

    /// <summary>Smoothing of the tissue texture, reference pixels. AP at sigma 0.5 to 1.</summary>
    public double CoarseSigma { get; init; } = 1.116;

    /// <summary>Standard deviation of the texture in fluid.</summary>
    public double CoarseCsf { get; init; } = 0.02;

    /// <summary>Standard deviation of the texture in grey matter.</summary>
    public double CoarseGrey { get; init; } = 0.037;

    /// <summary>Standard deviation of the texture in white matter.</summary>
    public double CoarseWhite { get; init; } = 0.0175;

    /// <summary>Smoothing of the noise that differs from slice to slice, reference pixels. AP at sigma 0.3 to 0.5.</summary>
    public double FineSigma { get; init; } = 0.5;

    /// <summary>Standard deviation of that noise.</summary>
    public double FineSd { get; init; } = 0.015;

    /// <summary>Relative standard deviation of the coil's shading.</summary>
    public double Bias { get; init; } = 0.025;

    /// <summary>Smoothing of the shading, reference pixels.</summary>
    public double BiasSigma { get; init; } = 40;

    // Vessels

    /// <summary>Smoothing of the vessel noise: a vessel's radius, reference pixels. AP of bright anomalies at sigma 1 to 5.</summary>
    public double VesselSigma { get; init; } = 1;

    /// <summary>Standard deviations above which this noise is a vessel: how many there are.</summary>
    public double VesselThreshold { get; init; } = 1.6;

    /// <summary>Structure value of a faint vessel.</summary>
    public double VesselLevel { get; init; } = 0.5372;

    /// <summary>What a standard deviation above the threshold adds. The histogram's upper tail.</summary>
    public double VesselGain { get; init; } = 0.25;

    /// <summary>How far from a pial surface vessels occur, reference pixels.</summary>
    public double VesselReach { get; init; } = 3;

    // Tone curve

    /// <summary>Structure values at which the tone curve is given: makes the pooled histogram the published one.</summary>
    public double[] ToneFrom { get; init; } =
    [
        0.0001, 0.05139, 0.08091, 0.10503, 0.12913, 0.15583, 0.18787, 0.221,
        0.24713, 0.26725, 0.28414, 0.29961, 0.31491, 0.33121, 0.34864, 0.36797,
        0.38971, 0.41183, 0.42875, 0.44108, 0.45097, 0.45985, 0.4684, 0.47753,
        0.4882, 0.50251, 0.52666, 0.63611, 0.68215, 0.72607, 0.80965, 0.9052,
        1.30775,
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
