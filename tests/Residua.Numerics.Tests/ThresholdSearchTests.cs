using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests;

public class ThresholdSearchTests
{
    // What the original code found.
    [Fact]
    public void A_ramp()
    {
        float[] scores = [.. Enumerable.Range(0, 100).Select(i => i / 100f)];
        byte[] labels = [.. Enumerable.Range(0, 100).Select(i => i >= 37 && i % 9 != 0 ? (byte)1 : (byte)0)];
        var found = ThresholdSearch.Run([new(scores, labels)], labels.Sum(label => label));
        Assert.Equal(0.9411764705882353, found.Dice, 1e-15);
        Assert.Equal(0.36399902343749996, found.Value, 1e-7);
    }

    [Fact]
    public void Zeros_only()
    {
        var found = ThresholdSearch.Run([new(new float[20], new byte[20])], positives: 3);
        Assert.Equal(new FoundThreshold(0.00048828125, 0), found);
    }

    [Fact]
    public void Parts_threads_and_scores_of_zero_do_not_matter()
    {
        var (scores, labels) = Sample.Scored(200_003, levels: 0, prevalence: 0.1, seed: 4);
        scores = [.. scores.Select((score, i) => labels[i] == 1 ? score + 0.3f : score < 0.2f ? 0 : score)];
        var positives = labels.Count(label => label == 1);
        var whole = ThresholdSearch.Run([new(scores, labels)], positives);

        var kept = scores.Zip(labels).Where(pair => pair.First > 0).ToArray();
        LabelledScores Part(Range range) =>
            new(kept[range].Select(pair => pair.First).ToArray(), kept[range].Select(pair => pair.Second).ToArray());
        var parts = ThresholdSearch.Run([Part(..70_001), Part(70_001..70_001), Part(70_001..)], positives, threads: 2);
        Assert.Equal(whole, parts);
        Assert.InRange(whole.Dice, 0.3, 0.9);
    }

    [Fact]
    public void Nothing_to_find_gives_zeros()
    {
        Assert.Equal(0, ThresholdSearch.Run([], positives: 0).Dice);
        Assert.Equal(0, ThresholdSearch.Run([new(new float[] { 1, 2 }, new byte[2])], positives: 0).Dice);
    }
}
