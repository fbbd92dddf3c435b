namespace SixLabors.ImageSharp.Processing;

public interface IResampler
{
    /// <summary>Half the width of the kernel, in source pixels when enlarging.</summary>
    float Radius { get; }

    float GetValue(float x);
}

public static class KnownResamplers
{
    public static IResampler Bicubic { get; } = new BicubicResampler();

    public static IResampler NearestNeighbor { get; } = new NearestNeighborResampler();

    internal readonly struct NearestNeighborResampler : IResampler
    {
        public float Radius => 1;

        public float GetValue(float x) => x;
    }

    private readonly struct BicubicResampler : IResampler
    {
        public float Radius => 2;

        // Keys 1981, eq. 4 and 8 with a = -1/2.
        public float GetValue(float x)
        {
            x = MathF.Abs(x);
            return x switch
            {
                <= 1f => (((1.5f * x) - 2.5f) * x * x) + 1f,
                < 2f => (((((-0.5f * x) + 2.5f) * x) - 4f) * x) + 2f,
                _ => 0f,
            };
        }
    }
}
