using System.Reflection;
using System.Reflection.Emit;

namespace Residua.Pipeline.Planning.CodeDigests;

/// <summary>An instruction of a method's IL.</summary>
/// <param name="Code">What it does.</param>
/// <param name="At">Where its operand begins.</param>
/// <param name="Length">Bytes of its operand.</param>
internal readonly record struct Instruction(OpCode Code, int At, int Length)
{
    private const byte Prefix = 0xFE;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The instructions of a method's body, in order.</summary>
    public static IEnumerable<Instruction> Of(byte[] body)
    {
        for (var at = 0; at < body.Length;)
        {
            var code = Codes[body[at] == Prefix ? (short)(Prefix << 8 | body[at + 1]) : body[at]];
            at += code.Size;
            var length = code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(body, at),
                _ => 4,
            };
            yield return new(code, at, length);
            at += length;
        }
    }
}
