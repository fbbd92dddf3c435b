using System.Reflection;
using System.Reflection.Emit;

namespace Residua.Snapshots.Tests.Infra;

/// <summary>
/// Which namespaces of a library use which others of it: by the members of their types, and by the code in them.
/// </summary>
internal static class NamespaceUse
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Every pair of namespaces that use each other, directly or through others, with a type at fault in each.</summary>
    public static IEnumerable<string> Circles(Assembly assembly)
    {
        var uses = assembly.GetTypes().SelectMany(type => TypesUsedBy(type).SelectMany(Parts)
                .Where(used => used.Assembly == assembly && used.Namespace is not null && type.Namespace is not null)
                .Select(used => (From: type.Namespace!, To: used.Namespace!, Example: $"{type.FullName} → {used.FullName}")))
            .Where(use => use.From != use.To)
            .DistinctBy(use => (use.From, use.To)).ToLookup(use => use.From);
        return uses.SelectMany(own => own).Where(use => Reaches(use.To, use.From, [])).Select(use => use.Example)
            .Order(StringComparer.Ordinal);

        bool Reaches(string from, string to, HashSet<string> seen) =>
            from == to || seen.Add(from) && uses[from].Any(use => Reaches(use.To, to, seen));
    }

    private static IEnumerable<Type> TypesUsedBy(Type type) =>
    [
        .. type.BaseType is { } parent ? [parent] : Type.EmptyTypes,
        .. type.GetInterfaces(),
        .. type.GetFields(Declared).Select(field => field.FieldType),
        .. type.GetMethods(
            Declared).SelectMany(method => method.GetParameters().Select(own => own.ParameterType).Append(method.ReturnType)),
        .. type.GetConstructors(Declared).SelectMany(made => made.GetParameters().Select(own => own.ParameterType)),
        .. type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)).SelectMany(TypesInCode),
    ];

    private static IEnumerable<Type> TypesInCode(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        var ofType = method.DeclaringType!.GetGenericArguments();
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        foreach (var local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        for (var at = 0; at < code.Length;)
        {
            // Two-byte codes begin with 0xFE.
            var operation = Codes[code[at] == 0xFE ? unchecked((short)(code[at++] << 8 | code[at])) : code[at]];
            at++;
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType
                or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod);
                foreach (var used in TypesOf(member))
                {
                    yield return used;
                }
            }

            at += operation.OperandType == OperandType.InlineSwitch ? 4 + 4 * BitConverter.ToInt32(
                code, at) : Size(operation.OperandType);
        }
    }

    private static IEnumerable<Type> TypesOf(MemberInfo? member) => member switch
    {
        Type type => [type],
        MethodInfo { IsGenericMethod: true } method => [method.DeclaringType!, .. method.GetGenericArguments()],
        { DeclaringType: { } owner } => [owner],
        _ => [],
    };

    // Arrays, references and generic types are made of others.
    private static IEnumerable<Type> Parts(Type type) => type.HasElementType
        ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
