namespace Residua.Pipeline.Configuration;

/// <summary>
/// Says what is wrong with the members of a family: once what is wrong with all, with a name what is wrong with some.
/// </summary>
internal sealed class MemberProblems
{
    private const int MostNamed = 3;

    private readonly List<FamilyMember?> _members = [];
    private readonly Dictionary<ConfigurationProblem, List<FamilyMember?>> _found = [];

    /// <summary>Takes what was found wrong with one member; null: with what is no family.</summary>
    public void Add(FamilyMember? member, ProblemList found)
    {
        _members.Add(member);
        foreach (var problem in found.Items.Distinct())
        {
            if (!_found.TryGetValue(problem, out var members))
            {
                _found[problem] = members = [];
            }

            members.Add(member);
        }
    }

    public void Report(ProblemList problems)
    {
        foreach (var (problem, members) in _found)
        {
            FamilyMember[] some = [.. members.OfType<FamilyMember>()];
            var isOfAll = some.Length == 0 || (some.Length == _members.Count && some.Length > 1);
            var isOption = problem.At.Line == 0;
            problems.Add(problem.At, problem.Path, isOfAll || isOption ? problem.Reason : $"{problem.Reason} ({Names(some)})");
        }
    }

    /// <summary>The one value that tells these members from the others, or their own names.</summary>
    private string Names(FamilyMember[] members)
    {
        var value = members.Length == 1 ? null : members[0].Values.FirstOrDefault(value =>
            Array.TrueForAll(members, member => member.Values.Contains(value))
            && _members.Count(member => member!.Values.Contains(value)) == members.Length);
        var names = string.Join("; ", members.Take(MostNamed).Select(member => member.Label));
        return value?.Name ?? (members.Length > MostNamed ? $"{names}; and {members.Length - MostNamed} others" : names);
    }
}
