using System.Text.Json;
using Residua.Numerics;
using Residua.Papers.SsimEnsemble.Scoring;

namespace Residua.Papers.Tests.SsimEnsemble;

/// <summary>Each stage of the scoring of three volumes against the original's.</summary>
public class ScoringStagesTests
{
    // Bit for bit; the reference run allows 1e-3.
    private const double Single = 0;
    // Exponentials differ in the last bit; the reference run allows 3e-4.
    private const double Combined = 1e-6;
    private const double Mean = 1e-5;
    private const double Exact = 1e-6;

    private static readonly ScoringSettings Settings = new();

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public void Similarity_of_every_sigma(string name)
    {
        var volume = ScoringReference.Volume(name);
        var maps = Expected(name).GetProperty("ssim").EnumerateArray().ToArray();
        Assert.Equal(Settings.Sigmas, maps.Select(map => map.GetProperty("sigma").GetDouble()));
        foreach (var expected in maps)
        {
            var ssim = new StructuralSimilarity(expected.GetProperty("sigma").GetDouble(), Settings.Arithmetic);
            Assert.Equal(expected.GetProperty("width").GetInt32(), ssim.Width);
            var map = ssim.Map(volume.Input, volume.Reconstruction);
            ScoringReference.AssertEqual(expected, map, volume.Input.Shape, Single, Mean);
        }
    }

    [Fact]
    public void Every_voxel_of_the_narrowest_similarity()
    {
        var volume = ScoringReference.Volume("A");
        var map = new StructuralSimilarity(0.3, Settings.Arithmetic).Map(volume.Input, volume.Reconstruction);
        ScoringReference.AssertEqual("scoring/A/ssim_sigma0.3", map, Single);
    }

    [Fact]
    public void Every_voxel_of_the_ensemble()
    {
        var volume = ScoringReference.Volume("A");
        var ensemble = SimilarityEnsemble.Combine(
            [.. Settings.Sigmas.Select(
                sigma => new StructuralSimilarity(sigma, Settings.Arithmetic).Map(volume.Input, volume.Reconstruction))]);
        ScoringReference.AssertEqual("scoring/A/ensemble_ssim", ensemble, Combined);
        ScoringReference.AssertEqual(Expected("A").GetProperty("ensemble"), ensemble, volume.Input.Shape, Combined, Mean);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public void Map_erosion_and_median(string name)
    {
        var (volume, expected) = (ScoringReference.Volume(name), Expected(name));
        var (shape, brain) = (volume.Input.Shape, Binary.Above(volume.MaskValues().Span, 0));
        var raw = new AnomalyMaps(volume, Settings, threads: 1).Of(AnomalyScore.Ensemble);
        ScoringReference.AssertEqual(expected.GetProperty("anomaly_times_mask"), raw, shape, Combined, Mean);
        Assert.Equal(
            expected.GetProperty("average_precision_before_postprocessing").GetDouble(),
            AveragePrecision.Compute(raw, volume.Truth()), 1e-4);

        var inner = SliceErosion.Apply(brain, shape, shape.Y / Settings.VoxelsPerErosion);
        Assert.Equal(0, ScoringReference.Difference($"scoring/{name}/eroded_mask", inner));

        var eroded = Process(PostProcessing.WithoutMedian);
        ScoringReference.AssertEqual(expected.GetProperty("after_erosion"), eroded, shape, Combined, Mean);

        var median = Process(PostProcessing.All);
        ScoringReference.AssertEqual(expected.GetProperty("after_median"), median, shape, Combined, Mean);
        ScoringReference.AssertEqual($"scoring/{name}/anomaly_median", median, Combined);

        float[] Process(PostProcessing stages) =>
            new MapPostProcessor(Settings with { PostProcessing = stages }, threads: 1).Process([.. raw], brain, shape);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public void Residual_erosion_and_median(string name)
    {
        var (volume, expected) = (ScoringReference.Volume(name), Expected(name).GetProperty("l1"));
        var (shape, brain, truth) = (volume.Input.Shape, Binary.Above(volume.MaskValues().Span, 0), volume.Truth());
        var raw = new AnomalyMaps(volume, Settings, threads: 1).Of(AnomalyScore.L1);
        ScoringReference.AssertEqual(expected.GetProperty("raw"), raw, shape, Exact, Exact);

        var median = new MapPostProcessor(Settings, threads: 1).Process(raw, brain, shape);
        ScoringReference.AssertEqual(expected.GetProperty("after_median"), median, shape, Exact, Exact);
        Assert.Equal(expected.GetProperty("average_precision").GetDouble(), AveragePrecision.Compute(median, truth), 1e-4);
        Assert.Equal(expected.GetProperty("roc_auc").GetDouble(), RocArea.Compute(median, truth), 1e-4);
        AssertFound(expected.GetProperty("threshold_search"), median, truth);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public void Threshold_components_and_areas(string name)
    {
        var (volume, expected) = (ScoringReference.Volume(name), Expected(name));
        var (shape, truth) = (volume.Input.Shape, volume.Truth());
        var median = ScoringReference.Read($"scoring/{name}/anomaly_median").Voxels.ToArray();
        var found = AssertFound(expected.GetProperty("threshold_search_this_volume"), median, truth);
        Assert.Equal(expected.GetProperty("average_precision").GetDouble(), AveragePrecision.Compute(median, truth), 1e-12);
        Assert.Equal(expected.GetProperty("roc_auc").GetDouble(), RocArea.Compute(median, truth), 1e-12);

        // The original's own map leaves no room for rounding.
        var above = Binary.Above(median, (float)found.Value);
        var reference = expected.GetProperty("prediction_own_threshold");
        Assert.Equal(reference.GetProperty("voxels_before_components").GetInt32(), above.Count(voxel => voxel == 1));
        Assert.Equal(
            reference.GetProperty("component_sizes").EnumerateArray().Select(size => size.GetInt32()).Order(),
            ConnectedComponents.Of(above, shape).Sizes.Order());
        Assert.Equal(reference.GetProperty("dice_before").GetDouble(), Confusion.Of(above, truth).Dice, 1e-12);
        var prediction = new MapPostProcessor(Settings, threads: 1).Predict(median, shape, found.Value);
        Assert.Equal(reference.GetProperty("dice_after").GetDouble(), Confusion.Of(prediction, truth).Dice, 1e-12);
        Assert.Equal(0, ScoringReference.Difference($"scoring/{name}/prediction_own_threshold", prediction));
    }

    private static FoundThreshold AssertFound(JsonElement expected, float[] map, byte[] truth)
    {
        var found = ThresholdSearch.Run([new(map, truth)], truth.Count(voxel => voxel == 1));
        Assert.Equal(expected.GetProperty("best_threshold").GetDouble(), found.Value, 5e-5);
        Assert.Equal(expected.GetProperty("best_dice").GetDouble(), found.Dice, 0.005);
        return found;
    }

    private static JsonElement Expected(string name) => ScoringReference.Json($"scoring/{name}/expected.json");
}
