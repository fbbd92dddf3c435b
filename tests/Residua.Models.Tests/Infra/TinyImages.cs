namespace Residua.Models.Tests;

/// <summary>Ten images of 16×16 that a formula gives; tests/goldens/recipes has the same.</summary>
internal sealed class TinyImages : ISamples
{
    public const int Edge = 16;
    public const int Pixels = Edge * Edge;

    public int Count => 10;

    public int Height => Edge;

    public int Width => Edge;

    public void Draw(int index, Span<float> pixels)
    {
        for (var i = 0; i < Pixels; i++)
        {
            var (row, column) = Math.DivRem(i, Edge);
            pixels[i] = (float)(0.5 + 0.25 * Math.Sin(0.11 * row + 0.5 * index) + 0.25 * Math.Cos(0.07 * column * (index + 1)));
        }
    }
}
