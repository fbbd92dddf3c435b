using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed class ReLU : nn.Module<Tensor, Tensor>
{
    private readonly bool _inplace;

    internal ReLU(bool inplace)
        : base(nameof(ReLU)) => _inplace = inplace;

    public override Tensor forward(Tensor input) => nn.functional.relu(input, _inplace);
}

public sealed class LeakyReLU : nn.Module<Tensor, Tensor>
{
    private readonly double _slope;
    private readonly bool _inplace;

    internal LeakyReLU(double slope, bool inplace)
        : base(nameof(LeakyReLU)) => (_slope, _inplace) = (slope, inplace);

    public override Tensor forward(Tensor input) => nn.functional.leaky_relu(input, _slope, _inplace);
}

public sealed class SiLU : nn.Module<Tensor, Tensor>
{
    private readonly bool _inplace;

    internal SiLU(bool inplace)
        : base(nameof(SiLU)) => _inplace = inplace;

    public override Tensor forward(Tensor input) => nn.functional.silu(input, _inplace);
}
