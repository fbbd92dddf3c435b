using Residua.Data;
using Residua.Numerics;
using Residua.Papers.SsimEnsemble.Scoring;

namespace Residua.Papers.Tests.SsimEnsemble;

/// <summary>What the scoring does with options and with bad input.</summary>
public class CohortScorerTests
{
    private static readonly VolumeShape Shape = ScoredSubject.Shape;

    [Fact]
    public void Several_scores_give_what_each_gives_alone()
    {
        AnomalyScore[] scores = [AnomalyScore.L1, AnomalyScore.Ssim(0.9), AnomalyScore.Ensemble];
        var together = Run(scores);
        Assert.Equal(scores.SelectMany(score => new[] { score, score, score }), together.Select(pass => pass.Score));
        foreach (var score in scores)
        {
            foreach (var (one, other) in Run([score]).Zip(together.Where(pass => pass.Score == score)))
            {
                Assert.Equal(one.Aggregates, other.Aggregates);
                Assert.Equal(one.Threshold, other.Threshold);
            }
        }

        static IReadOnlyList<PassScores> Run(AnomalyScore[] scores) => new CohortScorer(new(), scores)
            .Run([Subject("a"), Subject("b")], [Subject("c")], [Subject("d", isHealthy: true)]);
    }

    [Fact]
    public void An_ensemble_of_one_sigma_is_that_sigma()
    {
        var settings = new ScoringSettings { Sigmas = [0.9] };
        var passes = new CohortScorer(settings, [AnomalyScore.Ssim(0.9), AnomalyScore.Ensemble]).Run([Subject("a")], []);
        Assert.Equal(passes[0].Aggregates, passes[2].Aggregates);
    }

    [Fact]
    public void Without_post_processing_maps_are_as_they_are_scored()
    {
        var (volume, found) = (Subject("a"), new List<VolumeMaps>());
        var settings = new ScoringSettings { PostProcessing = PostProcessing.None };
        new CohortScorer(settings, [AnomalyScore.L1]) { OnMap = found.Add }.Run([volume], []);
        var (input, reconstruction) = (volume.Input.Voxels.ToArray(), volume.Reconstruction.Voxels.ToArray());
        Assert.Equal(input.Zip(reconstruction, (x, r) => Math.Abs(x - r)), found[0].Map);
    }

    [Fact]
    public void Each_stage_can_be_left_out_and_makes_a_difference()
    {
        Assert.NotEqual(Maps(PostProcessing.Median).Map, Maps(PostProcessing.None).Map);
        Assert.NotEqual(Maps(PostProcessing.Erosion).Map, Maps(PostProcessing.None).Map);
        Assert.Equal(Maps(PostProcessing.Median).Map, Maps(PostProcessing.WithoutErosion).Map);
        Assert.Equal(Maps(PostProcessing.Erosion).Map, Maps(PostProcessing.WithoutMedian).Map);
        Assert.Equal(Maps(PostProcessing.All).Map, Maps(PostProcessing.WithoutComponents).Map);
        // Without a median noise alone leaves small components.
        Assert.NotEqual(Maps(PostProcessing.None).Prediction, Maps(PostProcessing.Components).Prediction);

        static VolumeMaps Maps(PostProcessing stages)
        {
            var found = new List<VolumeMaps>();
            // Where few voxels' noise exceeds the threshold.
            new CohortScorer(new() { PostProcessing = stages }, [AnomalyScore.L1]) { OnMap = found.Add }
                .Run(Pass.Test, [Subject("a")], [0.33]);
            return found[0];
        }
    }

    [Fact]
    public void The_order_of_erosion_and_median_matters()
    {
        float[] Map(PostProcessingOrder order)
        {
            float[] map = [];
            new CohortScorer(new() { Order = order }, [AnomalyScore.L1]) { OnMap = maps => map = maps.Map }
                .Run([Subject("a")], []);
            return map;
        }

        Assert.NotEqual(Map(PostProcessingOrder.ErosionFirst), Map(PostProcessingOrder.MedianFirst));
    }

    [Fact]
    public void Without_a_mask_the_brain_is_where_the_input_is_positive()
    {
        var with = Subject("a");
        var mask = with.Input.Voxels.ToArray().Select(value => value > 0 ? 1f : 0f).ToArray();
        var expected = new CohortScorer(new(), [AnomalyScore.Ensemble]).Run([with with { Mask = new(mask, Shape) }], [])[0];
        var actual = new CohortScorer(new(), [AnomalyScore.Ensemble]).Run([with with { Mask = null }], [])[0];
        Assert.Equal(expected.Aggregates, actual.Aggregates);
    }

    [Fact]
    public void A_volume_without_lesions_has_no_overlap_and_does_not_spoil_the_means()
    {
        var empty = Subject("empty") with { Segmentation = new(new float[Shape.Length], Shape) };
        var test = new CohortScorer(new(), [AnomalyScore.L1]).Run([Subject("a")], [empty, Subject("b")])[1];
        Assert.Equal(double.NaN, test.Lists["AUCPerVol"][0]);
        Assert.Equal(double.NaN, test.Lists["l1recoErrorUnhealthy"][0]);
        Assert.Equal(test.Lists["AUCPerVol"][1], test.Aggregates.ToDictionary()["AUCPerVolMean"]);
        Assert.Equal(0, test.Lists["lesionSizePerVol"][0]);
    }

    [Fact]
    public void A_constant_volume_can_be_scored()
    {
        var flat = new Volume(Enumerable.Repeat(0.5f, Shape.Length).ToArray(), Shape);
        var subject = Subject("a") with { Input = flat, Reconstruction = flat };
        var passes = new CohortScorer(new(), [AnomalyScore.Ensemble]).Run([subject], []);
        Assert.Equal(0, passes[0].Lists["AnomalyScoreRecoPerVol"][0], 1e-6);
        Assert.Equal(0.5, passes[0].Lists["AUCPerVol"][0]);
    }

    [Fact]
    public void Small_volumes_are_not_eroded()
    {
        var shape = new VolumeShape(8, 24, 3);
        var ones = new Volume(Enumerable.Repeat(1f, shape.Length).ToArray(), shape);
        float[] map = [];
        var zeros = ones with { Voxels = new float[shape.Length] };
        var volume = new ScoredVolume("small", ones, zeros) { Mask = ones, Segmentation = ones };
        new CohortScorer(new(), [AnomalyScore.L1]) { OnMap = maps => map = maps.Map }.Run([volume], []);
        Assert.All(map, value => Assert.Equal(1, value));
    }

    [Fact]
    public void Volumes_that_cannot_be_scored_are_named()
    {
        var (good, flat) = (Subject("s1"), new Volume(new float[Shape.Length], Shape));
        var bad = new float[Shape.Length];
        bad[^1] = float.NaN;
        var other = new VolumeShape(26, 20, 6);
        Assert.Contains("s1, mask: is 26×20×6", Refusal(good with { Mask = flat with { Shape = other } }));
        Assert.Contains("s1, segmentation: is 26×20×6", Refusal(good with { Segmentation = flat with { Shape = other } }));
        Assert.Contains("s1, reconstruction: voxel (19, 25, 5) is NaN", Refusal(good with { Reconstruction = new(bad, Shape) }));
        Assert.Contains("s1, input: 3 voxels are not 20×26×6", Refusal(good with { Input = new(new float[3], Shape) }));
        Assert.Contains("s1: has no segmentation", Refusal(good with { Segmentation = null }));
    }

    [Fact]
    public void Without_validation_volumes_there_is_no_threshold()
    {
        var error = Assert.Throws<BadInputException>(() => new CohortScorer(new(), [AnomalyScore.L1]).Run([], [Subject("a")]));
        Assert.Contains("validation: has no volume", error.Message);
    }

    [Theory]
    [InlineData("l1", "l1")]
    [InlineData("ssim-0.3", "ssim-0.3")]
    [InlineData("ssim-2", "ssim-2")]
    [InlineData("ensemble", "ensemble")]
    [InlineData("ssim-0", null)]
    [InlineData("ssim-", null)]
    [InlineData("ssim-NaN", null)]
    [InlineData("L1", null)]
    public void Scores_have_names(string name, string? parsed) => Assert.Equal(parsed, AnomalyScore.Parse(name)?.Name);

    private static string Refusal(ScoredVolume volume) =>
        Assert.Throws<BadInputException>(() => new CohortScorer(new(), [AnomalyScore.L1]).Run([volume], [])).Message;

    private static ScoredVolume Subject(string name, bool isHealthy = false) => ScoredSubject.Draw(name, isHealthy);
}
