using System.Text;
using Residua.Data;
using Residua.Pipeline.Configuration;

namespace Residua.Pipeline.Tests.Configuration;

/// <summary>Binds bytes that stood in a file named <c>e.yaml</c>.</summary>
internal static class TemporaryYaml
{
    public static T Bind<T>(string yaml)
        where T : class =>
        Bind<T>(Encoding.UTF8.GetBytes(yaml));

    public static T Bind<T>(byte[] yaml)
        where T : class
    {
        using var folder = new ExperimentFolder();
        File.WriteAllBytes(folder["e.yaml"], yaml);
        return YamlFile.Bind<T>(folder["e.yaml"]);
    }

    /// <summary>What is said of a file whose values do not fit, without its folder.</summary>
    public static string Problems<T>(string yaml)
        where T : class =>
        NameOnly(Assert.Throws<ConfigurationException>(() => Bind<T>(yaml)).Message);

    /// <summary>What is said of a file that is no plain YAML, without its folder.</summary>
    public static string Refusal(byte[] yaml) =>
        NameOnly(Assert.Throws<BadInputException>(() => Bind<TestExperiment>(yaml)).Message);

    private static string NameOnly(string message) =>
        string.Join('\n', message.Split('\n').Select(line =>
            line.StartsWith('/') ? line[line.IndexOf("e.yaml", StringComparison.Ordinal)..] : line));
}
