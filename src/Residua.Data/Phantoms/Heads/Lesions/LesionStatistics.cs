namespace Residua.Data.Phantoms.Heads;

/// <summary>How large and how many lesions are, from the literature on the data sets that they stand for.</summary>
/// <remarks>
/// Volumes are medians, ranges and spreads as published; the quantiles between them are log-normal by assumption, rounded. What a
/// paper does not print is marked as a guess. No number was chosen with a result of anomaly detection.
/// </remarks>
internal static class LesionStatistics
{
    /// <summary>Whole tumour (oedema, core and necrosis), ml.</summary>
    /// <remarks>
    /// BraTS (Baid et al. 2021) prints no volumes. Its whole-tumour labels are about 90 ml in the middle, most between 30 and
    /// 150 ml: rounded, and the quantiles are guesses.
    /// </remarks>
    public static Quantiles TumourMillilitres { get; } =
        new([0, 0.05, 0.25, 0.5, 0.75, 0.95, 1], [12, 30, 60, 90, 122, 180, 220]);

    /// <summary>Tumour core (enhancing and necrotic) as a share of the whole tumour.</summary>
    /// <remarks>
    /// BraTS: about 40 ml of core in 95 ml, with all shares from nearly none to nearly all; the quantiles are guesses.
    /// </remarks>
    public static Quantiles CoreShare { get; } = new([0, 0.25, 0.5, 0.75, 1], [0.1, 0.25, 0.38, 0.52, 0.75]);

    /// <summary>Share of gliomas in each region of a hemisphere: frontal, temporal, parietal, occipital, insular.</summary>
    /// <remarks>
    /// Larjavaara et al. 2007 (Neuro-Oncology 9:319): 40, 29, 14 and 3 %; the rest to the insula and its surroundings.
    /// </remarks>
    public static double[] GliomaLobes { get; } = [0.40, 0.29, 0.14, 0.03, 0.14];

    /// <summary>Load of multiple-sclerosis lesions of one patient, ml.</summary>
    /// <remarks>
    /// MSLUB: Lesjak et al. 2018 (Neuroinformatics 16:51): 30 patients, 3316 lesions, 567 ml in all, median 15.2 ml, from 0.34 to
    /// 57.5 ml. The quartiles are guesses that keep the mean near 567/30 ml.
    /// </remarks>
    public static Quantiles SclerosisMillilitres { get; } =
        new([0, 0.25, 0.5, 0.75, 0.95, 1], [0.34, 6, 15.2, 28, 50, 57.5]);

    /// <summary>Diameter of a multiple-sclerosis lesion, mm.</summary>
    /// <remarks>
    /// A guess: from 3 mm, the least that counts as a lesion (Filippi et al. 2019), to 15 mm, with a mean volume near MSLUB's
    /// 567/3316 ml = 0.17 ml.
    /// </remarks>
    public static Quantiles SclerosisDiameter { get; } =
        new([0, 0.25, 0.5, 0.75, 0.9, 1], [2.8, 3.6, 4.6, 6.2, 8.8, 15]);

    /// <summary>A chronic stroke, ml.</summary>
    /// <remarks>
    /// ATLAS: Liew et al. 2018 (Scientific Data 5:180011): 21.3 ± 39 ml, from 0.01 to 284 ml. A log-normal distribution of that
    /// mean and deviation has median 10.1 ml; its quantiles, cut at 0.2 ml (a few voxels at 2 mm) and 180 ml.
    /// </remarks>
    public static Quantiles StrokeMillilitres { get; } =
        new([0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1], [0.2, 1.4, 2.1, 4.4, 10.1, 23, 48, 75, 180]);

    /// <summary>Strokes below this many ml are lacunes: up to 15 mm across (Wardlaw et al. 2013), 1.77 ml as a ball.</summary>
    public const double LacuneMillilitres = 1.77;

    /// <summary>White-matter hyperintensities of one patient, ml.</summary>
    /// <remarks>
    /// WMH challenge (Kuijf et al. 2019): memory-clinic patients and elderly volunteers. Quantiles are a guess of its order of
    /// magnitude: some have less than a teaspoon, few more than 50 ml.
    /// </remarks>
    public static Quantiles HyperintensityMillilitres { get; } =
        new([0, 0.05, 0.25, 0.5, 0.75, 0.95, 1], [0.8, 1.8, 5, 12, 25, 52, 70]);

    /// <summary>
    /// Share of it that lies in caps, bands and confluent patches at the ventricles; the rest are spots. A guess.
    /// </summary>
    public static Quantiles PeriventricularShare { get; } = new([0, 0.5, 1], [0.6, 0.8, 0.95]);

    /// <summary>Diameter of a spot, mm. A guess: Fazekas' punctate foci, up to about 10 mm.</summary>
    public static Quantiles SpotDiameter { get; } = new([0, 0.5, 0.9, 1], [2.8, 4.2, 7, 10]);
}
