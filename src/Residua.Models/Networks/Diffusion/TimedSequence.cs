using System.Globalization;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>Modules one after another, of which some see the time; what passes between them is freed at once.</summary>
internal sealed class TimedSequence : Module<Tensor, Tensor, Tensor>
{
    private readonly List<Func<Tensor, Tensor, Tensor>> _steps = [];

    public TimedSequence()
        : base(nameof(TimedSequence))
    {
    }

    /// <summary>Adds a module that does not see the time.</summary>
    public TimedSequence Then(Module<Tensor, Tensor> module) => Then(module, (input, _) => module.call(input));

    /// <summary>Adds a module that sees the time.</summary>
    public TimedSequence Then(Module<Tensor, Tensor, Tensor> module) => Then(module, module.call);

    /// <param name="input1">(B, C, H, W).</param>
    /// <param name="input2">(B, embedding).</param>
    public override Tensor forward(Tensor input1, Tensor input2)
    {
        var value = _steps[0](input1, input2); // the input is the caller's
        foreach (var step in _steps.Skip(1))
        {
            value = value.Into(input => step(input, input2));
        }

        return value;
    }

    private TimedSequence Then(Module module, Func<Tensor, Tensor, Tensor> step)
    {
        register_module(_steps.Count.ToString(CultureInfo.InvariantCulture), module);
        _steps.Add(step);
        return this;
    }
}
