using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>
/// Calls ATen operators by name, such as <c>aten::add.Tensor</c>; arguments left out have the schema's defaults.
/// </summary>
internal static unsafe class Operator
{
    private const int WordsOnStack = 64;
    private const int MostResults = 8;

    private static readonly ConcurrentDictionary<string, nint> Known = new(StringComparer.Ordinal);

    /// <summary>The operator's first result, in the current dispose scope.</summary>
    /// <exception cref="ExternalException">libtorch refuses; the message ends with the shapes of the tensors.</exception>
    internal static Tensor Call(string name, params ReadOnlySpan<Argument> arguments)
    {
        nint result;
        Invoke(name, arguments, &result, 1);
        return new(result);
    }

    /// <summary>All results of an operator that has several, or a list; at most eight.</summary>
    /// <exception cref="ExternalException">As <see cref="Call"/>.</exception>
    internal static Tensor[] CallMany(string name, params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc nint[MostResults];
        var count = Invoke(name, arguments, results, MostResults);
        var tensors = new Tensor[Math.Min(count, MostResults)];
        for (var i = 0; i < tensors.Length; i++)
        {
            tensors[i] = new(results[i]);
        }

        return tensors;
    }

    /// <summary>An operator that works in place; the alias that it returns is dropped.</summary>
    /// <exception cref="ExternalException">As <see cref="Call"/>.</exception>
    internal static void Run(string name, params ReadOnlySpan<Argument> arguments) => Invoke(name, arguments, null, 0);

    private static int Invoke(string name, ReadOnlySpan<Argument> arguments, nint* results, int capacity)
    {
        var words = 0;
        foreach (var argument in arguments)
        {
            words += argument.Words;
        }

        var memory = words <= WordsOnStack
            ? stackalloc long[WordsOnStack]
            : GC.AllocateUninitializedArray<long>(words, pinned: true);
        var native = stackalloc NativeArgument[arguments.Length];
        var used = 0;
        for (var i = 0; i < arguments.Length; i++)
        {
            native[i] = arguments[i].Write(memory[used..]);
            used += arguments[i].Words;
        }

        var count = Shim.Call(Known.GetOrAdd(name, Find), native, arguments.Length, results, capacity);
        foreach (var argument in arguments)
        {
            argument.KeepAlive();
        }

        return count >= 0 ? count : throw Refused(name, arguments);
    }

    private static nint Find(string name)
    {
        var parts = name.Split('.', 2);
        return Failure.IfNull(Shim.Operator(parts[0], parts.Length > 1 ? parts[1] : ""));
    }

    private static ExternalException Refused(string name, ReadOnlySpan<Argument> arguments)
    {
        List<string> shapes = [];
        foreach (var argument in arguments)
        {
            if (argument.Shapes is { } shape)
            {
                shapes.Add(shape);
            }
        }

        return Failure.Last($" [{name} of {(shapes.Count == 0 ? "no tensor" : string.Join(" and ", shapes))}]");
    }
}
