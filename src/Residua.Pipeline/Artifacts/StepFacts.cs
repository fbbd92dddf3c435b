using Residua.Pipeline.Contracts;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Artifacts;

/// <summary>What is known at a step. Facts stay with the data set that they are about: an experiment may read two.</summary>
/// <param name="Own">Facts of a step that reads no data set.</param>
/// <param name="ByDataSet">Facts about the data sets behind a step, by name of the data set and of the fact.</param>
internal sealed record StepFacts(
    IReadOnlyDictionary<string, string> Own, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> ByDataSet)
{
    private const int ShownDigits = 8;

    /// <summary>Adds what a step found out to what its inputs knew: it is about each data set that they come from.</summary>
    /// <param name="step">The step.</param>
    /// <param name="found">What it found out.</param>
    /// <param name="known">What each of its inputs knew.</param>
    public static StepFacts Of(
        PlannedStep step, IReadOnlyDictionary<string, string> found,
        IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> known)
    {
        var before = Merged(known);
        string[] subjects = step.Stage == Stage.Download ? [$"{step.Step.Kind} {step.Key[..ShownDigits]}"] : [.. before.Keys];
        return subjects.Length == 0
            ? new(new SortedDictionary<string, string>(found.ToDictionary(), StringComparer.Ordinal), before)
            : new(new Dictionary<string, string>(), Merged([before, subjects.ToDictionary(subject => subject, _ => found)]));
    }

    /// <summary>
    /// All facts about all data sets. Of two values for one fact, as after two ways from one data set, both are kept.
    /// </summary>
    public static SortedDictionary<string, IReadOnlyDictionary<string, string>> Merged(
        IEnumerable<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> all)
    {
        SortedDictionary<string, IReadOnlyDictionary<string, string>> merged = new(StringComparer.Ordinal);
        foreach (var dataSet in all.SelectMany(facts => facts).GroupBy(facts => facts.Key))
        {
            merged[dataSet.Key] = Joined(dataSet.SelectMany(facts => facts.Value), "; ");
        }

        return merged;
    }

    /// <summary>
    /// One value for each fact over all data sets; of one that they do not share, the values of all, which fit nothing.
    /// </summary>
    public static IReadOnlyDictionary<string, string> OverAll(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> data)
    {
        var unknown = data.Values.Where(facts => !facts.ContainsKey(DataOrigin.Fact))
            .Select(_ => KeyValuePair.Create(DataOrigin.Fact, "data of unknown origin"));
        return Joined(data.Values.SelectMany(facts => facts).Concat(unknown), " and ");
    }

    private static SortedDictionary<string, string> Joined(
        IEnumerable<KeyValuePair<string, string>> facts, string separator) => new(
        facts.GroupBy(fact => fact.Key, fact => fact.Value).ToDictionary(
            fact => fact.Key, fact => string.Join(separator, fact.SelectMany(value => value.Split("; ")).Distinct())),
        StringComparer.Ordinal);
}
