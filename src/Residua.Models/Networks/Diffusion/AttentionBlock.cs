using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>Self-attention between all pixels of a small feature map, added to it.</summary>
/// <remarks>Vaswani et al. 2017, eq. 1, with the root of the scale on queries and keys each.</remarks>
internal sealed class AttentionBlock : Module<Tensor, Tensor>
{
    /// <summary>Channels of a head.</summary>
    public const int HeadChannels = 64;

    // Weights of 32 MB: of 24×24 pixels, those of six images with four heads.
    private const long MostWeightsAtOnce = 8 << 20;

    [ComponentName(Name = "norm")]
    private readonly GroupNorm _norm;

    [ComponentName(Name = "qkv")]
    private readonly Conv1d _toQueriesKeysValues;

    [ComponentName(Name = "proj_out")]
    private readonly Conv1d _projection;

    private readonly int _channels;

    /// <param name="channels">A multiple of <see cref="HeadChannels"/>.</param>
    public AttentionBlock(int channels)
        : base(nameof(AttentionBlock))
    {
        _channels = channels;
        _norm = GroupNorms.Of(channels);
        _toQueriesKeysValues = Conv1d(channels, 3 * channels, 1);
        _projection = Conv1d(channels, channels, 1);
        init.zeros_(_projection.weight!);
        init.zeros_(_projection.bias!);
        RegisterComponents();
    }

    /// <summary>(B, C, H, W) → the same.</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var pixels = input.reshape(input.shape[0], _channels, -1); // (B, C, L)
        var parts = _norm.call(pixels).Into(_toQueriesKeysValues.call).chunk(3, 1); // 3 of (B, C, L)
        var scale = 1 / Math.Sqrt(Math.Sqrt(HeadChannels));
        var mixed = Attend(Heads(parts[0] * scale), Heads(parts[1] * scale), Heads(parts[2])).reshape(pixels.shape);
        return mixed.Into(_projection.call).add_(pixels).reshape(input.shape).MoveToOuterDisposeScope();
    }

    // (B, C, L) → (B · heads, 64, L)
    private static Tensor Heads(Tensor part) => part.reshape(-1, HeadChannels, part.shape[2]);

    // All (B · heads, 64, L). In slices, because the weights take L² numbers for each head.
    private static Tensor Attend(Tensor queries, Tensor keys, Tensor values)
    {
        var (heads, length) = (values.shape[0], values.shape[2]);
        var atOnce = Math.Max(1, MostWeightsAtOnce / (length * length));
        if (heads <= atOnce)
        {
            return Mix(queries, keys, values);
        }

        var mixed = new List<Tensor>();
        for (var first = 0L; first < heads; first += atOnce)
        {
            var count = Math.Min(atOnce, heads - first);
            mixed.Add(Mix(queries.narrow(0, first, count), keys.narrow(0, first, count), values.narrow(0, first, count)));
        }

        return cat(mixed);
    }

    private static Tensor Mix(Tensor queries, Tensor keys, Tensor values)
    {
        using var scope = NewDisposeScope();
        var weights = queries.transpose(1, 2).bmm(keys).Into(product => product.softmax(-1)); // (n, L, L)
        return values.bmm(weights.transpose(1, 2)).MoveToOuterDisposeScope();
    }
}
