using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Estimates a velocity and deforms by what it integrates to.</summary>
internal sealed class Deformer : nn.Module
{
    private readonly SpatialTransform _transform;
    private readonly DeformerNetwork _network;
    private readonly Grid _grid;

    public Deformer(DeformerNetwork network, int imageSize)
        : base(nameof(Deformer))
    {
        (_network, _transform) = (network, new(imageSize));
        foreach (var (name, part) in network.named_children())
        {
            register_module(name, part);
        }

        // The original keeps the same constant twice in its files.
        _grid = new(_transform);
        register_module("transformer", _grid);
        register_module("integrate", new Integration(_transform));
    }

    /// <summary>Deforms prior and images towards each other.</summary>
    /// <param name="images">(B, 1, H, W).</param>
    /// <param name="prior">The prior, and what the autoencoder saw on the way.</param>
    public ReconstructedBatch Deform(Tensor images, PriorBatch prior)
    {
        var velocity = _network.Estimate(prior.Encoded, prior.Decoded); // (B, 2, H, W)
        var (pixels, forwards) = (SpatialTransform.Swap(_grid.Pixels), SpatialTransform.Swap(velocity));
        return new(_transform.Warp(prior.Prior, _transform.Integrate(forwards, pixels), pixels))
        {
            Prior = prior.Prior,
            Reversed = _transform.Warp(images, _transform.Integrate(-forwards, pixels), pixels),
            Velocity = velocity,
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

    private sealed class Integration : nn.Module
    {
        public Integration(SpatialTransform transform)
            : base(nameof(Integration)) => register_module("transformer", new Grid(transform));
    }
}
