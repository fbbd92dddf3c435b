using Residua.Papers.SsimEnsemble.Scoring;

namespace Residua.Papers.Tests.SsimEnsemble;

/// <summary>Whole passes against the original's dictionaries.</summary>
public class DatasetScoringTests
{
    private static readonly ScoringSettings Original = new() { ConfusionLists = ConfusionLists.Original };
    private static readonly DictionaryComparison Comparison = new(Area: 1e-4, Overlap: 0.005, Score: 1e-5);

    [Fact]
    public void Validation_test_and_healthy_pass()
    {
        var expected = ScoringReference.Json("scoring/dataset_level.json");
        var predictions = new List<byte[]>();
        var scorer = new CohortScorer(Original, [AnomalyScore.Ensemble])
        {
            OnMap = maps => predictions.Add(maps.Prediction),
            Threads = 2,
        };
        var passes = scorer.Run(Volumes("A", "B"), Volumes("C", "A"), Volumes("healthy0", "healthy1"));

        Assert.Equal([Pass.Validation, Pass.Test, Pass.Healthy], passes.Select(pass => pass.Pass));
        Comparison.AssertEqual(expected.GetProperty("val"), passes[0]);
        Comparison.AssertEqual(expected.GetProperty("test"), passes[1]);
        Comparison.AssertEqual(expected.GetProperty("healthy_val"), passes[2]);
        Assert.Equal(expected.GetProperty("dataset_threshold").GetDouble(), passes[0].Threshold!.Value.Value, 5e-5);
        Assert.Equal(expected.GetProperty("dataset_best_dice").GetDouble(), passes[0].Threshold!.Value.Dice, 0.005);
        Assert.InRange(ScoringReference.Difference("scoring/C/prediction_dataset_threshold", predictions[2]), 0, 3);
    }

    [Theory]
    [InlineData("torch_init")]
    [InlineData("hash_init")]
    public void The_scoring_of_whole_test_steps(string variant)
    {
        var expected = ScoringReference.Json("test-step/expected.json").GetProperty("variants").GetProperty(variant);
        var passes = new CohortScorer(Original, [AnomalyScore.Ensemble]).Run(
            Reconstructed(variant, "val", "V0", "V1"), Reconstructed(variant, "test", "V2", "V0"));

        var comparison = new DictionaryComparison(Area: 3e-4, Overlap: 0.01, Score: 1e-4);
        comparison.AssertEqual(expected.GetProperty("val"), passes[0]);
        comparison.AssertEqual(expected.GetProperty("test"), passes[1]);
        Assert.Equal(expected.GetProperty("dataset_threshold").GetDouble(), passes[0].Threshold!.Value.Value, 5e-5);
    }

    [Fact]
    public void Lists_hold_what_their_names_say_unless_asked_otherwise()
    {
        var expected = ScoringReference.Json("scoring/dataset_level.json").GetProperty("val");
        var lists = new CohortScorer(new(), [AnomalyScore.Ensemble]).Run(Volumes("A", "B"), [])[0].Lists;
        foreach (var (right, original) in new[] { ("TP", "FN"), ("FP", "TN"), ("FN", "FP"), ("TN", "TP") })
        {
            var want = ScoringReference.Numbers(expected.GetProperty($"{original}PerVol"));
            Assert.All(want.Zip(lists[$"{right}PerVol"]), pair => Assert.Equal(pair.First, pair.Second, 3.0));
        }

        Assert.All(lists["SpecificityPerVol"], specificity => Assert.InRange(specificity, 0.998, 0.9995));
        Assert.All(lists["FPRPerVol"].Zip(lists["PrecisionPerVol"]), pair => Assert.Equal(1, pair.First + pair.Second, 1e-12));
    }

    [Fact]
    public void The_false_positive_rate_and_axial_slices_can_be_had()
    {
        var settings = new ScoringSettings { FprMeaning = FprMeaning.FalsePositiveRate, SliceAxis = SliceAxis.Axial };
        var lists = new CohortScorer(settings, [AnomalyScore.Ensemble]).Run(Volumes("A", "B"), [])[0].Lists;
        Assert.All(lists["FPRPerVol"].Zip(lists["SpecificityPerVol"]), pair => Assert.Equal(1, pair.First + pair.Second, 1e-9));
        Assert.Equal(24 + 20, lists["labelPerSlice"].Count);
    }

    private static IEnumerable<ScoredVolume> Volumes(params string[] names) => names.Select(ScoringReference.Volume);

    // The reconstruction of an untrained network is 0.5 everywhere, and no file.
    private static IEnumerable<ScoredVolume> Reconstructed(string variant, string pass, params string[] names)
    {
        var losses = ScoringReference.Json("test-step/expected.json").GetProperty("variants").GetProperty(variant)
            .GetProperty(pass).GetProperty("AnomalyScoreRegPerVol");
        for (var i = 0; i < names.Length; i++)
        {
            var input = ScoringReference.Read($"test-step/{names[i]}/input");
            var half = input with { Voxels = Enumerable.Repeat(0.5f, input.Voxels.Length).ToArray() };
            var reconstruction = variant == "torch_init"
                ? half
                : ScoringReference.Read($"test-step/{names[i]}/{pass}_{variant}_reconstruction");
            yield return new(names[i], input, reconstruction)
            {
                Mask = ScoringReference.Read($"test-step/{names[i]}/mask"),
                Segmentation = ScoringReference.Read($"test-step/{names[i]}/segmentation"),
                Loss = losses[i].GetDouble(),
            };
        }
    }
}
