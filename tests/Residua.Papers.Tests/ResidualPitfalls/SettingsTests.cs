using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Residua.Papers.ResidualPitfalls;

namespace Residua.Papers.Tests;

public class SettingsTests
{
    [Fact]
    public void Every_kind_of_experiment_has_a_name() => Assert.Equal(
        typeof(PitfallsExperiment).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PitfallsExperiment))).ToHashSet(),
        Attribute.GetCustomAttributes(typeof(PitfallsExperiment), typeof(JsonDerivedTypeAttribute))
            .Select(kind => ((JsonDerivedTypeAttribute)kind).DerivedType).ToHashSet());

    public static TheoryData<string, string, IValidatableObject> Contradictory => new()
    {
        { "no mode", "Modes", new ModelReconstruction { Model = "ae-32", Modes = [] } },
        { "no mode to compare", "Modes", new ComparedReconstructions { Modes = [] } },
        { "a mode twice", "Modes", new ComparedReconstructions { Modes = [NetworkMode.Training, NetworkMode.Training] } },
        { "weights without a name", "Weights", new ModelReconstruction { Model = "ae-32", Weights = "" } },
        { "matched but not drawn", "Matched", new ComparedModels { Curves = ["ae-32"], Matched = ["vq-vae"] } },
    };

    [Theory]
    [MemberData(nameof(Contradictory), DisableDiscoveryEnumeration = true)]
    public void What_makes_no_sense_is_told_at_its_place(string what, string place, IValidatableObject settings)
    {
        List<ValidationResult> problems = [.. settings.Validate(new(settings))];

        Assert.True(problems.Count == 1 && problems[0].MemberNames.Single() == place, $"{what}: {string.Join("; ", problems)}");
    }

    [Fact]
    public void What_makes_sense_passes()
    {
        Assert.Empty(new ModelReconstruction { Model = "ae-32" }.Validate(new(this)));
        Assert.Empty(new ComparedReconstructions().Validate(new(this)));
        Assert.Empty(new ComparedModels { Curves = ["ae-32", "vq-vae"], Matched = ["vq-vae"] }.Validate(new(this)));
    }
}
