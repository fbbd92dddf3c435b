using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>Replaces vectors by the nearest ones of a codebook that follows them as an exponential moving average.</summary>
/// <remarks>
/// van den Oord et al. 2017, appendix A.1; in training mode every call moves the codebook, also without gradients.
/// </remarks>
internal sealed class Quantiser : Module<Tensor, (Tensor Quantised, Tensor Loss)>
{
    private const double Epsilon = 1e-5;
    private readonly VqVaeSettings _sizes;

    [ComponentName(Name = "embed")]
    private readonly Tensor _codes; // (D, K)

    [ComponentName(Name = "cluster_size")]
    private readonly Tensor _counts; // (K)

    [ComponentName(Name = "embed_avg")]
    private readonly Tensor _sums; // (D, K)

    public Quantiser(VqVaeSettings sizes)
        : base(nameof(Quantiser))
    {
        _sizes = sizes;
        _codes = randn([sizes.CodeLength, sizes.Codes]).DetachFromDisposeScope();
        _counts = zeros(sizes.Codes).DetachFromDisposeScope();
        _sums = _codes.clone().DetachFromDisposeScope();
        RegisterComponents();
    }

    /// <param name="input">(B, h, w, D).</param>
    /// <returns>
    /// (B, h, w, D), whose gradient passes to the input unchanged, and the loss that keeps the input near its codes.
    /// </returns>
    public override (Tensor Quantised, Tensor Loss) forward(Tensor input)
    {
        using var vectors = input.detach().reshape(-1, _sizes.CodeLength); // (N, D)
        using var nearest = Nearest(vectors); // (N)
        using var codes = _codes.t().index_select(0, nearest).view(input.shape);
        if (training)
        {
            Follow(vectors, nearest);
        }

        using var change = codes - input;
        using var square = change.pow(2);
        return (input + change.detach(), square.mean());
    }

    // |x|² − 2 x·e + |e|² in this order of operations: its rounding decides between codes that are almost equally near.
    private Tensor Nearest(Tensor vectors)
    {
        using var scope = NewDisposeScope();
        var distance = vectors.matmul(_codes).mul_(-2) // (N, K)
            .add_(vectors.pow(2).sum(dim: 1, keepdim: true)).add_(_codes.pow(2).sum(dim: 0, keepdim: true));
        return distance.argmin(1).MoveToOuterDisposeScope();
    }

    private void Follow(Tensor vectors, Tensor nearest)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var index = nearest.unsqueeze(1); // (N, 1)
        var chosen = zeros([vectors.shape[0], _sizes.Codes], device: vectors.device)
            .scatter_(1, index, ones(index.shape, device: vectors.device)); // (N, K), a single 1 in each row
        // "dim:" is needed: a bare 0 is also a ScalarType, and sums everything.
        _counts.mul_(_sizes.Decay).add_(chosen.sum(dim: 0), alpha: 1 - _sizes.Decay);
        _sums.mul_(_sizes.Decay).add_(vectors.t().matmul(chosen), alpha: 1 - _sizes.Decay);

        // Laplace smoothing: a code that nobody has chosen yet does not divide by zero.
        var total = _counts.sum();
        var smoothed = (_counts + Epsilon).div_(total + _sizes.Codes * Epsilon).mul_(total); // (K)
        _codes.copy_(_sums / smoothed);
    }
}
