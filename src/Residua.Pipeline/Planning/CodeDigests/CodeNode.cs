using System.Reflection;

namespace Residua.Pipeline.Planning.CodeDigests;

/// <summary>A piece of code: what it does, and what it uses.</summary>
/// <param name="Text">
/// What it does, in words that other builds of the same source would use; empty if only what it uses counts.
/// </param>
/// <param name="Uses">Methods, types, <see cref="Package"/>s, <see cref="Resource"/>s and <see cref="NativeLibrary"/>s.</param>
internal sealed record CodeNode(string Text, IReadOnlyCollection<object> Uses);

/// <summary>The assembly of a package.</summary>
internal sealed record Package(Assembly Assembly);

/// <summary>A file inside an assembly.</summary>
internal sealed record Resource(Assembly Assembly, string Name);

/// <summary>A library of our own that is not managed.</summary>
internal sealed record NativeLibrary(string File)
{
    /// <summary>
    /// The library that a method calls, if it lies beside the program: others are the engine's or the system's.
    /// </summary>
    public static NativeLibrary? Of(string name) =>
        new[] { name, $"lib{name}.so", $"lib{name}.dylib", $"{name}.dll", $"{name}.so" }
        .Where(file => System.IO.File.Exists(Path.Combine(AppContext.BaseDirectory, file)))
        .Select(file => new NativeLibrary(file)).FirstOrDefault();
}
