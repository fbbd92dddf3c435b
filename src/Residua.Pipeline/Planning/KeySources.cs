using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Planning;

/// <summary>Where a plan finds what the keys of its steps are made of, besides the steps themselves.</summary>
/// <param name="Files">SHA-256, in hexadecimal, of the files at some paths, in their order; asked once, for all of them.</param>
/// <param name="Code">Digest of the code that computes a step.</param>
/// <param name="Engine">
/// Identity of the engine with a number of threads, null for all; asked only if a step uses it, for it takes time to load.
/// </param>
public sealed record KeySources(
    Func<IReadOnlyList<string>, IReadOnlyList<string>> Files, Func<Step, string> Code, Func<int?, string> Engine);
