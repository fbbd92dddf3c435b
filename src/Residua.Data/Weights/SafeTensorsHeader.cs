using System.Text.Json;

namespace Residua.Data.Weights;

/// <summary>One tensor of a header: where its bytes are, counted from the end of the header.</summary>
internal readonly record struct SafeTensorsEntry(string Name, ElementType Type, long[] Shape, long Begin, long End);

/// <summary>Turns a header's JSON into entries, or says which of them is wrong.</summary>
internal static class SafeTensorsHeader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <summary>Reads and checks the header; nothing is allocated by what it claims.</summary>
    /// <param name="path">For messages.</param>
    /// <param name="json">The header.</param>
    /// <param name="dataBytes">How many bytes follow the header.</param>
    /// <exception cref="BadInputException">The header does not describe exactly those bytes.</exception>
    public static (IReadOnlyList<SafeTensorsEntry> Entries, IReadOnlyDictionary<string, string> Metadata) Read(
        string path, ReadOnlyMemory<byte> json, long dataBytes)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw Bad(path, "has a header that is not a JSON object");
            }

            var properties = document.RootElement.EnumerateObject()
                .ToLookup(property => property.Name == SafeTensorsLayout.Metadata);
            SafeTensorsEntry[] entries = [.. properties[false].Select(property => Entry(path, property))];
            CheckCover(path, entries, dataBytes);
            return (entries, Metadata(path, properties[true].FirstOrDefault().Value));
        }
        // The second: text with half a surrogate pair, which is only noticed when it is turned into a string.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new BadInputException(path, $"has a header that is not strict JSON: {exception.Message}", exception);
        }
    }

    private static SafeTensorsEntry Entry(string path, JsonProperty property)
    {
        var who = $"has tensor '{property.Name}'";
        var fields = property.Value;
        if (fields.ValueKind != JsonValueKind.Object || fields.GetPropertyCount() != 3
            || !fields.TryGetProperty("dtype", out var dtype) || dtype.ValueKind != JsonValueKind.String
            || !fields.TryGetProperty("shape", out var shape) || !fields.TryGetProperty("data_offsets", out var offsets))
        {
            throw Bad(path, $"{who} not described by exactly dtype, shape and data_offsets");
        }

        if (!SafeTensorsLayout.Types.TryGetValue(dtype.GetString()!, out var type))
        {
            throw Bad(path, $"{who} of dtype '{dtype.GetString()}'; read are {SafeTensorsLayout.TypeNames}");
        }

        var lengths = Naturals(shape) ?? throw Bad(path, $"{who} with a shape that is not a list of whole numbers from 0");
        var what = $"{type} ({string.Join(", ", lengths)})";
        var bytes = type.Bytes(lengths) ?? throw Bad(path, $"{who} of {what}, more than can be counted");
        if (Naturals(offsets) is not [var begin, var end])
        {
            throw Bad(path, $"{who} with data_offsets that are not two whole numbers from 0");
        }

        if (begin > end)
        {
            throw Bad(path, $"{who} with data_offsets {begin} to {end}, which end before they begin");
        }

        if (end - begin != bytes)
        {
            throw Bad(path, $"{who} of {what}, {bytes} bytes, but data_offsets for {end - begin}");
        }

        return bytes <= Array.MaxLength
            ? new(property.Name, type, lengths, begin, end)
            : throw Bad(path, $"{who} of {bytes} bytes; at most {Array.MaxLength} are read");
    }

    // No overlap, no hole, nothing after the last: every byte belongs to one tensor.
    private static void CheckCover(string path, SafeTensorsEntry[] entries, long dataBytes)
    {
        var covered = 0L;
        foreach (var entry in entries.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End))
        {
            if (entry.Begin < covered)
            {
                throw Bad(path, $"has tensor '{entry.Name}' overlapping another at byte {entry.Begin}");
            }

            if (entry.Begin > covered)
            {
                throw Bad(path, $"has a hole of {entry.Begin - covered} bytes before tensor '{entry.Name}'");
            }

            covered = entry.End;
            if (covered > dataBytes)
            {
                throw Bad(path, $"is truncated: tensor '{entry.Name}' ends at byte {covered} of {dataBytes} after the header");
            }
        }

        if (covered < dataBytes)
        {
            throw Bad(path, $"has {dataBytes - covered} bytes after the last tensor");
        }
    }

    private static OrderedDictionary<string, string> Metadata(string path, JsonElement element)
    {
        var metadata = new OrderedDictionary<string, string>();
        if (element.ValueKind == JsonValueKind.Undefined)
        {
            return metadata;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Bad(path, $"has {SafeTensorsLayout.Metadata} that is not a JSON object");
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String)
            {
                throw Bad(path, $"has '{property.Name}' in {SafeTensorsLayout.Metadata}, which is not text");
            }

            metadata.Add(property.Name, property.Value.GetString()!);
        }

        return metadata;
    }

    private static long[]? Naturals(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var numbers = new long[list.GetArrayLength()];
        var i = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Number || !item.TryGetInt64(out numbers[i]) || numbers[i++] < 0)
            {
                return null;
            }
        }

        return numbers;
    }

    private static BadInputException Bad(string path, string reason) => new(path, reason);
}
