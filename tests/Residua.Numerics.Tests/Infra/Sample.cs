namespace Residua.Numerics.Tests.Infra;

internal static class Sample
{
    public static float[] Image(int pixels, long seed)
    {
        var random = new PythonRandom(seed);
        return [.. Enumerable.Range(0, pixels).Select(_ => (float)random.Random())];
    }

    /// <summary>Scores in [0, 1), on a grid of so many levels (0: no grid), and labels.</summary>
    public static (float[] Scores, byte[] Labels) Scored(int count, int levels, double prevalence, long seed)
    {
        var random = new PythonRandom(seed);
        var scores = new float[count];
        var labels = new byte[count];
        for (var i = 0; i < count; i++)
        {
            var drawn = random.Random();
            scores[i] = (float)(levels == 0 ? drawn : Math.Floor(drawn * levels) / levels);
            labels[i] = random.Random() < prevalence ? (byte)1 : (byte)0;
        }
        return (scores, labels);
    }
}
