namespace Residua.Numerics.Tests.Infra;

/// <summary>The definition, written as it reads: sort, group ties, add recall steps times precision.</summary>
internal static class NaiveAveragePrecision
{
    public static double Compute(float[] scores, byte[] labels)
    {
        double positives = labels.Count(label => label == 1), found = 0, seen = 0, average = 0;
        foreach (var step in scores.Zip(labels).GroupBy(pair => pair.First).OrderByDescending(group => group.Key))
        {
            double hits = step.Count(pair => pair.Second == 1);
            found += hits;
            seen += step.Count();
            average += hits / positives * (found / seen);
        }
        return average;
    }
}
