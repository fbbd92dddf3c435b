namespace Residua.Data;

/// <summary>The messages of TensorFlow's <c>event.proto</c> that scalars need, in the wire format of Protocol Buffers.</summary>
/// <remarks>
/// A field is a byte of 8 × number + kind (0 variable-length integer, 1 double, 2 length and bytes, 5 float), then the value.
/// <see cref="BinaryWriter"/> writes lengths of text, and integers of 7 bits a byte, exactly so.
/// </remarks>
internal static class TensorBoardEvent
{
    private const byte WallTime = (8 * 1) + 1;
    private const byte Step = 8 * 2;
    private const byte FileVersion = (8 * 3) + 2;
    private const byte Summary = (8 * 5) + 2;
    private const byte SummaryValue = (8 * 1) + 2;
    private const byte Tag = (8 * 1) + 2;
    private const byte SimpleValue = (8 * 2) + 5;

    /// <summary>The first message of every file.</summary>
    public static byte[] Version(DateTimeOffset time) => Message(writer =>
    {
        WriteTime(writer, time);
        writer.Write(FileVersion);
        writer.Write("brain.Event:2");
    });

    public static byte[] Scalar(DateTimeOffset time, long step, string tag, float value) => Message(writer =>
    {
        WriteTime(writer, time);
        writer.Write(Step);
        writer.Write7BitEncodedInt64(step);
        WriteMessage(writer, Summary, Message(summary => WriteMessage(summary, SummaryValue, Message(scalar =>
        {
            scalar.Write(Tag);
            scalar.Write(tag);
            scalar.Write(SimpleValue);
            scalar.Write(value);
        }))));
    });

    private static void WriteTime(BinaryWriter writer, DateTimeOffset time)
    {
        writer.Write(WallTime);
        writer.Write((time - DateTimeOffset.UnixEpoch).TotalSeconds);
    }

    private static void WriteMessage(BinaryWriter writer, byte field, byte[] message)
    {
        writer.Write(field);
        writer.Write7BitEncodedInt(message.Length);
        writer.Write(message);
    }

    private static byte[] Message(Action<BinaryWriter> write)
    {
        using var message = new MemoryStream();
        using (var writer = new BinaryWriter(message))
        {
            write(writer);
        }

        return message.ToArray();
    }
}
