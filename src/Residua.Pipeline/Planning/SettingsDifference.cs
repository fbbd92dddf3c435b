using System.Text.Json.Nodes;

namespace Residua.Pipeline.Planning;

/// <summary>What changed between two configurations, in words.</summary>
public static class SettingsDifference
{
    /// <summary>
    /// One entry per leaf that differs, such as <c>anomaly.intensity.count 100 → 7</c>, in the order of the paths.
    /// </summary>
    public static IReadOnlyList<string> Between(JsonNode? before, JsonNode? after)
    {
        var old = CanonicalJson.Leaves(before).ToDictionary();
        var now = CanonicalJson.Leaves(after).ToDictionary();
        return [.. old.Keys.Union(now.Keys)
            .Where(path => old.GetValueOrDefault(path) != now.GetValueOrDefault(path))
            .Select(path => $"{path} {old.GetValueOrDefault(path, "absent")} → {now.GetValueOrDefault(path, "absent")}")];
    }
}
