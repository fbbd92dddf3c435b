using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Residua.Data;

namespace Residua.Pipeline.Planning.CodeDigests;

/// <summary>The code of this program as it lies in its assemblies: what uses what, and a digest of each piece.</summary>
/// <remarks>Code that is reached through reflection alone is not seen. No step calls any.</remarks>
internal sealed class CodeGraph
{
    private readonly Dictionary<object, (string Digest, IReadOnlyList<object> Uses)> _read = [];

    /// <summary>Everything that is used by some code, itself included; each once.</summary>
    /// <remarks>A method among the roots counts wherever it lies: the harness has a step of its own.</remarks>
    public IReadOnlyCollection<object> Reached(IEnumerable<object> roots)
    {
        HashSet<object> reached = [];
        Queue<object> waiting = new(roots.SelectMany(root => root is MethodBase method
            ? Definitions(root).Append(method.Module.ResolveMethod(method.MetadataToken)!)
            : Definitions(root)));
        while (waiting.TryDequeue(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var use in Read(next).Uses)
                {
                    waiting.Enqueue(use);
                }
            }
        }

        return reached;
    }

    /// <summary>One digest of several pieces, whatever their order.</summary>
    public string Digest(IEnumerable<object> pieces) =>
        Sha256(string.Join('\n', pieces.Select(piece => Read(piece).Digest).Distinct().Order(StringComparer.Ordinal)));

    /// <summary>The assembly that a piece lies in; null for a library that is not managed.</summary>
    public static Assembly? AssemblyOf(object piece) => piece switch
    {
        MemberInfo member => member.Module.Assembly,
        Package package => package.Assembly,
        Resource resource => resource.Assembly,
        _ => null,
    };

    private (string Digest, IReadOnlyList<object> Uses) Read(object piece)
    {
        if (!_read.TryGetValue(piece, out var known))
        {
            var node = NodeOf(piece);
            var digest = node.Text.Length == 0 ? "" : Sha256(node.Text);
            _read[piece] = known = (digest, [.. node.Uses.SelectMany(Definitions).Distinct()]);
        }

        return known;
    }

    private static CodeNode NodeOf(object piece) => piece switch
    {
        MethodBase method => MethodNode.Of(method),
        Type type => TypeNode.Of(type),
        Package package => new($"package {package.Assembly.GetName()} {package.Assembly.ManifestModule.ModuleVersionId}", []),
        NativeLibrary library => new(
            $"{library.File} {FileDigest.Sha256(Path.Combine(AppContext.BaseDirectory, library.File))}", []),
        Resource resource => new($"{resource.Name} {Sha256(resource)}", []),
        _ => throw new ArgumentException($"No code in a {piece.GetType().Name}.", nameof(piece)),
    };

    // List<Disk> means the list, which is .NET's, and the disk, which is ours.
    private static IEnumerable<object> Definitions(object piece) => piece switch
    {
        Type { HasElementType: true } type => Definitions(type.GetElementType()!),
        Type { IsGenericParameter: true } => [],
        Type { IsFunctionPointer: true } => [],
        Type { IsConstructedGenericType: true } type =>
            type.GetGenericArguments().SelectMany(Definitions).Concat(Definitions(type.GetGenericTypeDefinition())),
        Type type => Own(type, type),
        // The runtime makes the methods of arrays: no file holds them.
        MethodBase { DeclaringType.IsArray: true } method => Definitions(method.DeclaringType!),
        MethodBase method =>
        [
            .. Definitions(method.DeclaringType!),
            .. method.IsGenericMethod ? method.GetGenericArguments().SelectMany(Definitions) : [],
            // The method of Cache<>, not of Cache<Disk>.
            .. Own(method, method.Module.ResolveMethod(method.MetadataToken)!),
        ],
        FieldInfo field => Definitions(field.DeclaringType!),
        _ => [piece],
    };

    private static IEnumerable<object> Own(MemberInfo member, object piece) => Origins.Of(member.Module.Assembly) switch
    {
        Origin.Product => [piece],
        Origin.Package => [new Package(member.Module.Assembly)],
        _ => [],
    };

    private static string Sha256(Resource resource)
    {
        using var stream = resource.Assembly.GetManifestResourceStream(resource.Name)!;
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
