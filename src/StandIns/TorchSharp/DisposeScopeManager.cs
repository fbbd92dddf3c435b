namespace TorchSharp;

public static partial class torch
{
    /// <summary>Opens a scope: tensors made on this thread until it is disposed go with it, unless they are moved out.</summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.OfThread.Open();
}

/// <summary>The dispose scopes of a thread, innermost last.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? _ofThread;

    public static ThreadDisposeScopeStatistics Statistics => OfThread.Counts;

    internal static DisposeScopeManager OfThread => _ofThread ??= new();

    internal ThreadDisposeScopeStatistics Counts { get; } = new();

    internal DisposeScope? Current { get; private set; }

    internal DisposeScope Open() => Current = new(this, Current);

    internal DisposeScope? Register(torch.Tensor tensor)
    {
        if (Current is null)
        {
            Counts.TensorStatistics.CreatedOutsideScopeCount++;
        }
        else
        {
            Counts.TensorStatistics.CreatedInScopeCount++;
        }

        Current?.Disposables.Add(tensor);
        return Current;
    }

    internal void Count(bool disposedInScope)
    {
        if (disposedInScope)
        {
            Counts.TensorStatistics.DisposedInScopeCount++;
        }
        else
        {
            Counts.TensorStatistics.DisposedOutsideScopeCount++;
        }
    }

    // A scope need not be closed in the order of opening.
    internal void Close(DisposeScope scope)
    {
        if (Current == scope)
        {
            Current = scope.OuterScope;
            return;
        }

        for (var inner = Current; inner is not null; inner = inner.OuterScope)
        {
            if (inner.OuterScope == scope)
            {
                inner.OuterScope = scope.OuterScope;
            }
        }
    }
}
