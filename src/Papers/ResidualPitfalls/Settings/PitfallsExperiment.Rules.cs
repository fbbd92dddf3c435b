using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Residua.Papers.ResidualPitfalls;

/// <content>Which settings make sense together.</content>
public sealed partial record PitfallsExperiment
{
    private bool TrainsModel => Model is not null;

    private bool ScoresModel => Reconstruction.Model is not null;

    private bool ComparesModels => Comparison.IsAny;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        [.. PurposeRules(), .. ModelRules(), .. FigureRules()];

    private IEnumerable<ValidationResult> PurposeRules()
    {
        if (TrainsModel && ScoresModel)
        {
            yield return new("is for scoring; this experiment trains one (model)", [Path(nameof(Reconstruction), nameof(Reconstruction.Model))]);
        }

        if (ComparesModels && (TrainsModel || ScoresModel))
        {
            yield return new("is an experiment of its own: it cannot train or score a model as well", [nameof(Comparison)]);
        }
    }

    private IEnumerable<ValidationResult> ModelRules()
    {
        if (!TrainsModel && !ScoresModel && !ComparesModels)
        {
            if (Reconstruction.Input == ReconstructionInput.Anomalous)
            {
                yield return new("a blur is that of the normal slice; to reconstruct the anomalous one, name a model", [Path(nameof(Reconstruction), nameof(Reconstruction.Input))]);
            }

            yield break;
        }

        if (Anomaly.Kind != AnomalyKind.Disk)
        {
            yield return new("models are trained and scored with the anomaly 'disk'", [Path(nameof(Anomaly), nameof(Anomaly.Kind))]);
        }

        if (Dataset.Equalisation != Equalisation.None)
        {
            yield return new("models are trained and scored on slices as they are", [Path(nameof(Dataset), nameof(Dataset.Equalisation))]);
        }

        if (Reconstruction.Modes.Count == 0)
        {
            yield return new("names no mode: evaluation, training, or both", [Path(nameof(Reconstruction), nameof(Reconstruction.Modes))]);
        }

        if (Reconstruction.Modes.Distinct().Count() < Reconstruction.Modes.Count)
        {
            yield return new("names a mode twice", [Path(nameof(Reconstruction), nameof(Reconstruction.Modes))]);
        }

        if (Comparison.Matched.Except(Comparison.Curves).FirstOrDefault() is { } stranger)
        {
            yield return new($"'{stranger}' is not among the curves", [Path(nameof(Comparison), nameof(Comparison.Matched))]);
        }
    }

    private IEnumerable<ValidationResult> FigureRules()
    {
        foreach (var figure in Figures.Where(figure => Lack(figure) is not null))
        {
            yield return new($"'{Kebab(figure)}' {Lack(figure)}", [nameof(Figures)]);
        }

        if (Figures.Contains(FigureKind.Matching) && Matching.Against.Length == 0)
        {
            yield return new("the figure 'matching' needs the name of an experiment with a disk", [Path(nameof(Matching), nameof(Matching.Against))]);
        }
    }

    // What a figure would need that this experiment does not have; null where it can be drawn.
    private string? Lack(FigureKind figure)
    {
        var disk = Anomaly.Kind == AnomalyKind.Disk;
        var blur = !TrainsModel && !ScoresModel && !ComparesModels;
        return figure switch
        {
            FigureKind.HeatMap or FigureKind.Landscape when !blur || !disk => "shows AP over blur and intensity: it needs the anomaly 'disk' and no model",
            FigureKind.Histogram when !blur || !disk => "is of an experiment with the anomaly 'disk' and no model",
            FigureKind.Curve when blur && disk => "shows AP against sigma alone; the anomaly 'disk' also has intensities",
            FigureKind.Curve when TrainsModel || ComparesModels => "shows the AP of one reconstruction, and this experiment scores none",
            FigureKind.Matching when !blur || disk => "compares curves over sigma: it needs an anomaly other than 'disk' and no model",
            FigureKind.Montage when ScoresModel => "of a model is drawn by the experiment that trains it",
            FigureKind.Montage when ComparesModels => "shows one reconstruction, and this experiment has several",
            FigureKind.Training when !TrainsModel => "shows how a model was trained; this experiment trains none",
            FigureKind.NormalCurves or FigureKind.AnomalousCurves when Comparison.Curves.Count == 0 => "compares the models of comparison.curves, and there are none",
            FigureKind.Scatter when Comparison.Scatter.Count == 0 => "compares the models of comparison.scatter, and there are none",
            _ => null,
        };
    }

    private static string Path(string first, string second) => $"{first}.{second}";

    private static string Kebab(FigureKind figure) => JsonNamingPolicy.KebabCaseLower.ConvertName(figure.ToString());
}
