namespace TorchSharp.Modules;

/// <summary>A tensor that a module trains.</summary>
public class Parameter : torch.Tensor
{
    /// <param name="data">Becomes empty: this object takes its native tensor over, and its place in a dispose scope.</param>
    /// <param name="requires_grad">Whether gradients are to be kept for it.</param>
    public Parameter(torch.Tensor data, bool requires_grad = true)
        : this(data.with_requires_grad(requires_grad).Release())
    {
    }

    private Parameter((nint Handle, DisposeScope? Scope) released)
        : base(released.Handle, register: false)
    {
        OwningDisposeScope = released.Scope;
        released.Scope?.Disposables.Add(this);
    }
}
