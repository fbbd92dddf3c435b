using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Keeps gradients from the parameters of a network; they pass through it.</summary>
internal static class Freezing
{
    /// <summary>Freezes the parameters until the result is disposed.</summary>
    public static IDisposable Frozen(this nn.Module network) => new Freeze([.. network.parameters()]);

    private sealed class Freeze : IDisposable
    {
        private readonly Parameter[] _parameters;

        public Freeze(Parameter[] parameters)
        {
            _parameters = parameters;
            Set(false);
        }

        public void Dispose() => Set(true);

        private void Set(bool isTrained)
        {
            foreach (var parameter in _parameters)
            {
                parameter.requires_grad = isTrained;
            }
        }
    }
}
