using System.Globalization;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Modules one after another. It owns them; what passes between them is freed at once.</summary>
public class Sequential : nn.Module<Tensor, Tensor>
{
    private readonly List<nn.IModule<Tensor, Tensor>> _modules = [];

    internal Sequential()
        : base(nameof(Sequential))
    {
    }

    public int Count => _modules.Count;

    public nn.IModule<Tensor, Tensor> this[int index] => _modules[index];

    public Sequential append(nn.IModule<Tensor, Tensor> module) =>
        append(_modules.Count.ToString(CultureInfo.InvariantCulture), module);

    public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
    {
        AddChild(name, (nn.Module)module);
        _modules.Add(module);
        return this;
    }

    public override Tensor forward(Tensor input)
    {
        var value = input;
        foreach (var module in _modules)
        {
            var next = module.call(value);
            if (!ReferenceEquals(value, input))
            {
                value.Dispose(); // the input is the caller's
            }

            value = next;
        }

        return ReferenceEquals(value, input) ? Operator.Call("aten::alias", input) : value; // no modules: a result of its own
    }
}
