using Residua.Data;
using Residua.Pipeline.Configuration;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Claims;

/// <summary>Reads the claims of a paper.</summary>
public static class Ledger
{
    /// <summary>Name of the file with the claims of a paper.</summary>
    public const string FileName = "claims.yaml";

    /// <summary>The claims, with measures and controls that exist.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="expectedFolder"><c>expected-results/&lt;paper&gt;</c>.</param>
    /// <exception cref="BadInputException">The file cannot be read, or names what does not exist.</exception>
    /// <exception cref="ConfigurationException">Its values do not fit.</exception>
    public static ClaimFile Read(IPaper paper, string expectedFolder)
    {
        var path = Path.Combine(expectedFolder, FileName);
        var file = YamlFile.Bind<ClaimFile>(path);
        var problems = Problems(file, paper).ToList();
        return problems.Count == 0
            ? file with { Claims = [.. file.Claims.Select(claim => WithValue(claim, expectedFolder))] }
            : throw new BadInputException(path, string.Join("; ", problems));
    }

    private static Claim WithValue(Claim claim, string expectedFolder)
    {
        if (claim is not { Expected.From: { } cell, NotRun: null })
        {
            return claim;
        }

        return cell.Read(expectedFolder) is { } value
            ? claim with { Expected = new() { Value = value } }
            : claim with
            {
                // Alike for all cells of a table, so that such claims are listed together.
                NotRun = "its value could not be obtained; whoever has the paper can type it into "
                    + $"expected-results/{Path.GetFileName(expectedFolder)}/{cell.File}",
            };
    }

    private static IEnumerable<string> Problems(ClaimFile file, IPaper paper)
    {
        string[] kinds = [.. GenericMeasures.Known(paper).Select(kind => kind.Name)];
        string[] controls = [.. paper.Controls.Select(control => control.Name)];
        foreach (var twice in file.Claims.GroupBy(claim => claim.Id).Where(group => group.Count() > 1))
        {
            yield return $"the claim '{twice.Key}' is there twice";
        }

        foreach (var claim in file.Claims.Where(claim => claim.NotRun is null))
        {
            var kind = GenericMeasures.Find(claim.Measure.Kind, paper);
            if (kind is null)
            {
                yield return $"the claim '{claim.Id}' has the unknown measure '{claim.Measure.Kind}'"
                    + DidYouMean.Hint(claim.Measure.Kind, kinds);
            }
            else if (kind.IsDistance != claim.Measure.Reference is not null)
            {
                yield return $"the claim '{claim.Id}' has the measure '{kind.Name}', which "
                    + $"{(kind.IsDistance ? "needs" : "has no")} published table (measure.reference)";
            }

            foreach (var unknown in claim.Controls.Except(controls))
            {
                yield return $"the claim '{claim.Id}' names the unknown control '{unknown}'{DidYouMean.Hint(unknown, controls)}";
            }
        }
    }
}
