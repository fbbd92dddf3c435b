using System.Text.Json;
using System.Text.Json.Serialization;

namespace Residua.Models;

/// <summary>A model's settings as text, as they are written in YAML.</summary>
internal static class ModelDescription
{
    private static readonly JsonSerializerOptions Kebab = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Such as <c>{"kind":"ae","width":32,…}</c>.</summary>
    public static string Of(ModelSettings model) => JsonSerializer.Serialize(model, Kebab);

    /// <summary>Such as <c>{"base":128,"multipliers":[1,2,2],…}</c>.</summary>
    public static string Of(DdpmSettings model) => JsonSerializer.Serialize(model, Kebab);

    /// <summary>Such as <c>{"kind":"conv-ae","channels":[32,64,128],…}</c>.</summary>
    public static string Of(AutoencoderSettings model) => JsonSerializer.Serialize(model, Kebab);
}
