using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Estimates a velocity and deforms by what it integrates to.</summary>
/// <remarks>Names and order of the parts are the original's: they name its tensors and decide its initial weights.</remarks>
internal sealed class Deformer : nn.Module
{
    [ComponentName(Name = "deformerNN")]
    private readonly DeformerLevels _levels;

    [ComponentName(Name = "flow")]
    private readonly Conv2d _flow;

    [ComponentName(Name = "transformer")]
    private readonly Grid _grid;

    private readonly SpatialTransform _transform;

    public Deformer(DeformerLevels levels, int imageSize)
        : base(nameof(Deformer))
    {
        (_levels, _transform) = (levels, new(imageSize));
        _flow = nn.Conv2d(DeformerLevels.Width, 2, 3, padding: 1);
        nn.init.normal_(_flow.weight, 0, 1e-5); // almost no deformation at first
        nn.init.zeros_(_flow.bias!);
        _grid = new(_transform);
        RegisterComponents();
        register_module("integrate", new Integration(_transform));
    }

    /// <summary>Deforms prior and images towards each other.</summary>
    /// <param name="images">(B, 1, H, W).</param>
    /// <param name="prior">The prior, and what the autoencoder saw on the way.</param>
    public ReconstructedBatch Deform(Tensor images, PriorBatch prior)
    {
        using var scope = NewDisposeScope();
        var velocity = _flow.call(_levels.Refine(prior.Encoded, prior.Decoded)); // (B, 2, H, W), rows first
        var (pixels, forwards) = (SpatialTransform.Swap(_grid.Pixels), SpatialTransform.Swap(velocity));
        var reconstruction = _transform.Warp(prior.Prior, _transform.Integrate(forwards, pixels), pixels);
        var reversed = _transform.Warp(images, _transform.Integrate(-forwards, pixels), pixels);
        return new(reconstruction.MoveToOuterDisposeScope())
        {
            Prior = prior.Prior,
            Reversed = reversed.MoveToOuterDisposeScope(),
            Velocity = velocity.MoveToOuterDisposeScope(),
        };
    }

    private sealed class Grid : nn.Module
    {
        [ComponentName(Name = "grid")]
        private readonly Tensor _pixels;

        public Grid(SpatialTransform transform)
            : base(nameof(Grid))
        {
            _pixels = transform.Identity().DetachFromDisposeScope();
            RegisterComponents();
        }

        public Tensor Pixels => _pixels;
    }

    // The original keeps the same constant twice in its files.
    private sealed class Integration : nn.Module
    {
        public Integration(SpatialTransform transform)
            : base(nameof(Integration)) => register_module("transformer", new Grid(transform));
    }
}
