using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class Flatten : nn.Module<Tensor, Tensor>
{
    private readonly long _start;
    private readonly long _end;

    internal Flatten(long start, long end)
        : base(nameof(Flatten)) => (_start, _end) = (start, end);

    public override Tensor forward(Tensor input) => input.flatten(_start, _end);
}

public sealed class Unflatten : nn.Module<Tensor, Tensor>
{
    private readonly long _dim;
    private readonly long[] _sizes;

    internal Unflatten(long dim, long[] sizes)
        : base(nameof(Unflatten)) => (_dim, _sizes) = (dim, sizes);

    public override Tensor forward(Tensor input) => input.unflatten(_dim, _sizes);
}
