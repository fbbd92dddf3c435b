using System.ComponentModel.DataAnnotations;
using Residua.Models;
using Residua.Papers.ResidualPitfalls;

namespace Residua.Papers.Tests;

public class ExperimentRulesTests
{
    private static readonly PitfallsExperiment Blur = new();
    private static readonly PitfallsExperiment Texture = new() { Anomaly = new() { Kind = AnomalyKind.PixelShuffle } };
    private static readonly PitfallsExperiment Training = new() { Model = new AeSettings() };
    private static readonly PitfallsExperiment Scoring = new() { Reconstruction = new() { Model = "ae-32", Input = ReconstructionInput.Anomalous } };
    private static readonly PitfallsExperiment Comparison = new() { Comparison = new() { Curves = ["ae-32"], Matched = ["ae-32"], Scatter = ["ae-32"] } };

    public static TheoryData<string, PitfallsExperiment> Sound => new()
    {
        { "blur", Blur with { Figures = [FigureKind.HeatMap, FigureKind.Landscape, FigureKind.Histogram, FigureKind.Montage] } },
        { "texture", Texture with { Figures = [FigureKind.Curve, FigureKind.Matching, FigureKind.Montage], Matching = new() { Against = "experiment-1" } } },
        { "training", Training with { Figures = [FigureKind.Training, FigureKind.Montage] } },
        { "scoring", Scoring with { Figures = [FigureKind.Curve] } },
        { "comparison", Comparison with { Figures = [FigureKind.NormalCurves, FigureKind.AnomalousCurves, FigureKind.Scatter] } },
    };

    [Theory]
    [MemberData(nameof(Sound), DisableDiscoveryEnumeration = true)]
    public void What_makes_sense_passes(string _, PitfallsExperiment experiment) => Assert.Empty(experiment.Validate(new(experiment)));

    public static TheoryData<string, string, PitfallsExperiment> Contradictory => new()
    {
        { "trains and scores", "Reconstruction.Model", Scoring with { Model = new AeSettings() } },
        { "trains and compares", "Comparison", Comparison with { Model = new AeSettings() } },
        { "scores and compares", "Comparison", Comparison with { Reconstruction = new() { Model = "ae-32" } } },
        { "blur of the anomalous slice", "Reconstruction.Input", Blur with { Reconstruction = new() { Input = ReconstructionInput.Anomalous } } },
        { "model and texture", "Anomaly.Kind", Texture with { Model = new AeSettings() } },
        { "model and equalised slices", "Dataset.Equalisation", Scoring with { Dataset = new() { Equalisation = Equalisation.Global } } },
        { "no mode", "Reconstruction.Modes", Scoring with { Reconstruction = new() { Model = "ae-32", Modes = [] } } },
        { "a mode twice", "Reconstruction.Modes", Scoring with { Reconstruction = new() { Model = "ae-32", Modes = [NetworkMode.Training, NetworkMode.Training] } } },
        { "matched but not drawn", "Comparison.Matched", Comparison with { Comparison = new() { Curves = ["ae-32"], Matched = ["vq-vae"] } } },
        { "matching without a partner", "Matching.Against", Texture with { Figures = [FigureKind.Matching] } },
        { "heat map of a texture", "Figures", Texture with { Figures = [FigureKind.HeatMap] } },
        { "landscape of a model", "Figures", Scoring with { Figures = [FigureKind.Landscape] } },
        { "histogram of a training", "Figures", Training with { Figures = [FigureKind.Histogram] } },
        { "curve of a disk and blurs", "Figures", Blur with { Figures = [FigureKind.Curve] } },
        { "curve of a training", "Figures", Training with { Figures = [FigureKind.Curve] } },
        { "matching of a model", "Figures", Scoring with { Figures = [FigureKind.Matching], Matching = new() { Against = "experiment-1" } } },
        { "montage of a scoring", "Figures", Scoring with { Figures = [FigureKind.Montage] } },
        { "montage of a comparison", "Figures", Comparison with { Figures = [FigureKind.Montage] } },
        { "training of a blur", "Figures", Blur with { Figures = [FigureKind.Training] } },
        { "curves of no model", "Figures", Comparison with { Comparison = new() { Scatter = ["ae-32"] }, Figures = [FigureKind.NormalCurves] } },
        { "points of no model", "Figures", Comparison with { Comparison = new() { Curves = ["ae-32"] }, Figures = [FigureKind.Scatter] } },
    };

    [Theory]
    [MemberData(nameof(Contradictory), DisableDiscoveryEnumeration = true)]
    public void What_makes_no_sense_is_told_at_its_place(string what, string place, PitfallsExperiment experiment)
    {
        List<ValidationResult> problems = [.. experiment.Validate(new(experiment))];

        Assert.True(problems.Count == 1 && problems[0].MemberNames.Single() == place, $"{what}: {string.Join("; ", problems)}");
    }
}
