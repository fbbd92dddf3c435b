namespace TorchSharp;

/// <summary>Owns the tensors that were made while it was the innermost one, and frees them with it.</summary>
public sealed class DisposeScope : IDisposable
{
    private DisposeScopeManager? _manager;

    internal DisposeScope(DisposeScopeManager manager, DisposeScope? outer) => (_manager, OuterScope) = (manager, outer);

    public int DisposablesCount => Disposables.Count;

    internal DisposeScope? OuterScope { get; set; }

    // By reference, as Tensor does not say when two are equal.
    internal HashSet<IDisposable> Disposables { get; } = new(ReferenceEqualityComparer.Instance);

    public void Attach(IDisposable disposable) => Move(disposable, this);

    public T Detach<T>(T disposable)
        where T : IDisposable
    {
        if (Disposables.Contains(disposable))
        {
            Move(disposable, null);
        }

        return disposable;
    }

    /// <summary>Hands a tensor to the scope around this one; without one, nobody frees it but its owner.</summary>
    public T MoveToOuter<T>(T disposable)
        where T : IDisposable
    {
        if (Disposables.Contains(disposable))
        {
            Move(disposable, OuterScope);
        }

        return disposable;
    }

    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable => (MoveToOuter(first), MoveToOuter(second));

    public void DisposeEverything()
    {
        // A copy: each tensor leaves the set when it goes.
        foreach (var disposable in Disposables.ToArray())
        {
            disposable.Dispose();
        }
    }

    public void Dispose()
    {
        if (_manager is null)
        {
            return;
        }

        DisposeEverything();
        _manager.Close(this);
        _manager = null;
    }

    private static void Move(IDisposable disposable, DisposeScope? target)
    {
        if (disposable is not torch.Tensor tensor)
        {
            throw new InvalidOperationException("a dispose scope holds tensors only");
        }

        tensor.OwningDisposeScope?.Disposables.Remove(tensor);
        target?.Disposables.Add(tensor);
        tensor.OwningDisposeScope = target;
    }
}
