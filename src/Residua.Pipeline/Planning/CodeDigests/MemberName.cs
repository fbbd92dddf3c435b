using System.Reflection;
using System.Text.RegularExpressions;

namespace Residua.Pipeline.Planning.CodeDigests;

/// <summary>How members are written in a digest: full names, without what the compiler merely counts.</summary>
internal static partial class MemberName
{
    /// <summary>The name with the types of parameters and fields.</summary>
    public static string Of(MemberInfo member) => member switch
    {
        Type type => Stable(type.ToString()),
        _ => Stable($"{member.DeclaringType} {member}"),
    };

    // The compiler numbers lambdas, iterators, local functions and anonymous types by the place of their method in its type, or
    // of their shape in the assembly: a method added above must not make this one another.
    private static string Stable(string name) => name.Contains('<') ? Counter().Replace(name, "#") : name;

    [GeneratedRegex(
        @"(?<=>[a-z]__)\d+|(?<=<>c__DisplayClass)\d+|(?<=<>9__)\d+|(?<=>g__\w+\|)\d+|(?<=<>f__AnonymousType)\d+|(?<=<)\d+(?=>)")]
    private static partial Regex Counter();
}
