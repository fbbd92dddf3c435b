namespace Residua.Figures;

/// <summary>The charts of curves over all thresholds: square, both axes from 0 to 1, the legend beside them.</summary>
public static class DetectionCurves
{
    // The axes end beyond 0 and 1, so that curves along the border are seen whole.
    private static readonly (double, double) Rates = (-0.02, 1.02);

    // Room for the legend beside square axes as high as usual.
    private static readonly FigureSize Size = FigureSize.Default with { Width = 720 };

    /// <summary>ROC curves, with the diagonal of chance.</summary>
    /// <param name="lines">X: false positive rates, Y: true positive rates; labels such as "VAE 0.71 ± 0.02".</param>
    public static Curves Roc(IReadOnlyList<Curve> lines) => new()
    {
        Lines = lines,
        XLabel = "False positive rate",
        YLabel = "True positive rate",
        XLimits = Rates,
        YLimits = Rates,
        Diagonal = true,
        Square = true,
        Legend = LegendCorner.Outside,
        Size = Size,
        Title = "Receiver operating characteristic",
    };

    /// <summary>Precision over recall, in steps: the area under them is the average precision.</summary>
    /// <param name="lines">X: ascending recalls, Y: precisions.</param>
    /// <param name="prevalence">Share of the positives, the precision of chance, as a grey dashed line; default: none.</param>
    public static Curves PrecisionRecall(IReadOnlyList<Curve> lines, double? prevalence = null) => new()
    {
        Lines = [.. lines.Select(line => line with { Stepped = true }), .. Chance(prevalence)],
        XLabel = "Recall",
        YLabel = "Precision",
        XLimits = Rates,
        YLimits = Rates,
        Square = true,
        Legend = LegendCorner.Outside,
        Size = Size,
        Title = "Precision over recall",
    };

    // C7 is grey.
    private static Curve[] Chance(double? prevalence) =>
        prevalence is { } share ? [new("", [0, 1], [share, share]) { Dashed = true, Colour = 7 }] : [];
}
