using System.Globalization;
using System.Runtime.Intrinsics.X86;
using static TorchSharp.torch;

namespace StandIns.Tests.TorchSharp;

/// <summary>Tensors that PyTorch computed; goldens/torch/README.md says how.</summary>
internal sealed class GoldenTensors
{
    private readonly Dictionary<string, (string Shape, float[] Values)> _tensors = [];

    public GoldenTensors(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "goldens", "torch", file)).Skip(1))
        {
            var cells = line.Split(',');
            var values = cells[2].Split(' ').Select(value => float.Parse(value, CultureInfo.InvariantCulture));
            _tensors.Add(cells[0], (cells[1], [.. values]));
        }
    }

    /// <summary>Other processors and other builds of libtorch round single operations differently.</summary>
    public static float ExactHere => Avx2.IsSupported && !Upstream.IsInUse ? 0 : 1e-6f;

    public IEnumerable<string> Names => _tensors.Keys;

    /// <summary>The tolerance is of |actual − expected| / (1 + |expected|); 0: the same bits.</summary>
    public void Check(string name, Tensor actual, float tolerance)
    {
        var (shape, expected) = _tensors[name];
        Assert.Equal(shape, string.Join('x', actual.shape));
        var values = actual.detach().to(float32).data<float>().ToArray();
        for (var i = 0; i < expected.Length; i++)
        {
            var limit = tolerance * (1 + Math.Abs(expected[i]));
            Assert.True(Math.Abs(values[i] - expected[i]) <= limit, $"{name}[{i}] is {values[i]:R}, not {expected[i]:R}");
        }
    }
}
