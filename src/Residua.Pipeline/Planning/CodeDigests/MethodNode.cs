using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.InteropServices;
using System.Text;

namespace Residua.Pipeline.Planning.CodeDigests;

/// <summary>
/// Writes what a method does: its instructions, with names where the file has numbers of rows, which any change shifts.
/// </summary>
internal static class MethodNode
{
    /// <summary>Reads a method's definition.</summary>
    public static CodeNode Of(MethodBase method)
    {
        HashSet<object> uses = [method.DeclaringType!];
        var text = new StringBuilder(MemberName.Of(method)).Append('\n');
        if (method.GetCustomAttribute<DllImportAttribute>() is { } import)
        {
            text.Append($"native {import.Value} {import.EntryPoint}\n");
            if (NativeLibrary.Of(import.Value) is { } library)
            {
                uses.Add(library);
            }
        }

        if (method.GetMethodBody() is { } body)
        {
            Write(text, uses, method, body);
        }

        return new(text.ToString(), uses);
    }

    private static void Write(StringBuilder text, HashSet<object> uses, MethodBase method, MethodBody body)
    {
        foreach (var local in body.LocalVariables)
        {
            text.Append($"local {MemberName.Of(local.LocalType)}\n");
        }

        foreach (var clause in body.ExceptionHandlingClauses)
        {
            text.Append($"{clause.Flags} {clause.TryOffset} {clause.TryLength} {clause.HandlerOffset} {clause.HandlerLength}\n");
            if (clause.Flags == ExceptionHandlingClauseOptions.Clause && clause.CatchType is { } caught)
            {
                text.Append($"catch {MemberName.Of(caught)}\n");
            }
        }

        var code = body.GetILAsByteArray()!;
        foreach (var instruction in Instruction.Of(code))
        {
            text.Append(instruction.Code.Name).Append(' ').Append(Operand(instruction, code, method, uses)).Append('\n');
        }
    }

    private static string Operand(Instruction instruction, byte[] code, MethodBase method, HashSet<object> uses)
    {
        switch (instruction.Code.OperandType)
        {
            case OperandType.InlineString:
                var literal = method.Module.ResolveString(BitConverter.ToInt32(code, instruction.At));
                if (literal.Length > 0 && method.Module.Assembly.GetManifestResourceInfo(literal) is not null)
                {
                    uses.Add(new Resource(method.Module.Assembly, literal));
                }

                return literal;
            case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                var member = Resolve(method, BitConverter.ToInt32(code, instruction.At));
                uses.Add(member);
                return MemberName.Of(member);
            // The signature of a call through a pointer: its row says nothing, and what is pointed at is named where it is taken.
            case OperandType.InlineSig:
                return "";
            default:
                return Convert.ToHexString(code, instruction.At, instruction.Length);
        }
    }

    private static MemberInfo Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token,
        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
        method.IsGenericMethod ? method.GetGenericArguments() : null)!;
}
