namespace Residua.Papers.SsimEnsemble.Scoring;

/// <summary>Volumes made binary.</summary>
internal static class Binary
{
    /// <summary>1 where a value is greater than a threshold. In float32, like the original's comparison.</summary>
    public static byte[] Above(ReadOnlySpan<float> values, float threshold)
    {
        var binary = new byte[values.Length];
        for (var i = 0; i < binary.Length; i++)
        {
            binary[i] = values[i] > threshold ? (byte)1 : (byte)0;
        }

        return binary;
    }
}
