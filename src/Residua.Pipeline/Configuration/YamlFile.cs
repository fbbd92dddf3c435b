using Residua.Data;

namespace Residua.Pipeline.Configuration;

/// <summary>Reads a YAML file into a record.</summary>
public static class YamlFile
{
    /// <summary>
    /// Binds a file to a record with <c>init</c> properties: keys are their names in kebab-case, what is left out
    /// keeps its default, and <c>[Required]</c>, <c>[Range]</c>, other validation attributes and
    /// <see cref="System.ComponentModel.DataAnnotations.IValidatableObject"/> are heeded. An item of a list of records that
    /// has the key <c>matrix</c> becomes several, in its place.
    /// </summary>
    /// <exception cref="BadInputException">The file cannot be read, or is no plain YAML.</exception>
    /// <exception cref="ConfigurationException">Its values do not fit; holds all that is wrong.</exception>
    public static T Bind<T>(string path)
        where T : class
    {
        var problems = new ProblemList();
        var binder = new Binder(problems, whole: true) { ExpandsFamilies = true };
        var value = binder.Bind(Slot.Of(typeof(T)), YamlReader.ReadFile(path), "");
        problems.ThrowIfAny();
        return (T)value!;
    }
}
