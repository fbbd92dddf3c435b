using System.Reflection;
using System.Text;
using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Planning.CodeDigests;

/// <summary>
/// Digests of the code that computes steps: of the method that does the work, and of everything that it reaches. Comments,
/// formatting, debug data and folders do not count; a constant, a call or an overriding method does, however deep. Remembers
/// digests between runs, for as long as the assemblies that they are about have not been built from other sources.
/// </summary>
/// <remarks>Losing the file costs a second, never correctness: a damaged one counts as empty.</remarks>
internal sealed class CodeDigestCache
{
    // Of a library that is not managed: no name of an assembly begins so.
    private const string Beside = "./";
    private const string None = "none";

    private readonly string _path;
    private readonly CodeGraph _graph = new();
    private readonly Dictionary<string, string> _identities = [];
    private readonly Dictionary<string, (string Digest, string[] Sources)> _entries;
    private bool _changed;

    /// <summary>Opens a cache.</summary>
    /// <param name="path">Its file; need not exist.</param>
    public CodeDigestCache(string path)
    {
        _path = path;
        _entries = Load(path);
    }

    /// <summary>Digest of the code of a step.</summary>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public string Of(Step step)
    {
        var settings = SettingsTypes.Of(step.Settings).OrderBy(type => type.FullName, StringComparer.Ordinal).ToList();
        var name = string.Join(' ', [$"{step.Code.DeclaringType} {step.Code}", .. settings.Select(type => type.FullName)]);
        if (!_entries.TryGetValue(name, out var entry) || !Array.TrueForAll(entry.Sources, IsCurrent))
        {
            var reached = _graph.Reached(
                [step.Code, .. step.Code.GetParameters().Select(parameter => parameter.ParameterType), .. settings]);
            _entries[name] = entry = (_graph.Digest(reached), [.. Sources(step.Code, reached)]);
            _changed = true;
        }

        return entry.Digest;
    }

    /// <summary>Writes the cache to its file, if it has something new.</summary>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public void Save()
    {
        if (_changed)
        {
            var lines = _entries
                .Select(entry => $"{entry.Value.Digest}\t{string.Join('|', entry.Value.Sources)}\t{entry.Key}\n")
                .Order(StringComparer.Ordinal);
            AtomicFile.Write(_path, stream => stream.Write(Encoding.UTF8.GetBytes(string.Concat(lines))));
            _changed = false;
        }
    }

    private IEnumerable<string> Sources(MethodInfo code, IReadOnlyCollection<object> reached) => reached
        .Select(CodeGraph.AssemblyOf).Append(code.Module.Assembly).OfType<Assembly>().Select(assembly => assembly.GetName().Name!)
        .Concat(reached.OfType<NativeLibrary>().Select(library => $"{Beside}{library.File}"))
        .Distinct().Order(StringComparer.Ordinal).Select(name => $"{name}={Identity(name)}");

    private bool IsCurrent(string source) => source.Split('=', 2) is [var name, var identity] && Identity(name) == identity;

    // A deterministic compiler derives the identity of a module from its sources.
    private string Identity(string name)
    {
        if (!_identities.TryGetValue(name, out var identity))
        {
            _identities[name] = identity = name.StartsWith(Beside, StringComparison.Ordinal)
                ? LibraryIdentity(Path.Combine(AppContext.BaseDirectory, name[Beside.Length..]))
                : ModuleIdentity(name);
        }

        return identity;
    }

    private static string LibraryIdentity(string path) => File.Exists(path) ? FileDigest.Sha256(path) : None;

    private static string ModuleIdentity(string name)
    {
        try
        {
            return Assembly.Load(name).ManifestModule.ModuleVersionId.ToString();
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            return None; // the program had it when the cache was written
        }
    }

    private static Dictionary<string, (string Digest, string[] Sources)> Load(string path)
    {
        try
        {
            return File.ReadLines(path).Select(line => line.Split('\t', 3)).Where(fields => fields is [{ Length: 64 }, _, _])
                .DistinctBy(fields => fields[2]).ToDictionary(fields => fields[2], fields => (fields[0], fields[1].Split('|')));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
