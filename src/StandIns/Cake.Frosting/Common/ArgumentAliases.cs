using System.ComponentModel;
using Cake.Core;

namespace Cake.Common;

public static class ArgumentAliases
{
    public static bool HasArgument(this ICakeContext context, string name) => context.Arguments.HasArgument(name);

    public static T Argument<T>(this ICakeContext context, string name) =>
        context.Arguments.GetArgument(name) is { } value ? Convert<T>(value) : throw NotSet(name);

    public static T Argument<T>(this ICakeContext context, string name, T defaultValue) =>
        context.Arguments.GetArgument(name) is { } value ? Convert<T>(value) : defaultValue;

    public static ICollection<T> Arguments<T>(this ICakeContext context, string name)
    {
        var values = context.Arguments.GetArguments(name);
        return values.Count > 0 ? [.. values.Select(Convert<T>)] : throw NotSet(name);
    }

    public static ICollection<T> Arguments<T>(this ICakeContext context, string name, T defaultValue) =>
        context.Arguments(name, [defaultValue]);

    public static ICollection<T> Arguments<T>(this ICakeContext context, string name, ICollection<T> defaultValues)
    {
        var values = context.Arguments.GetArguments(name);
        return values.Count > 0 ? [.. values.Select(Convert<T>)] : defaultValues;
    }

    public static IDictionary<string, ICollection<string>> Arguments(this ICakeContext context) =>
        context.Arguments.GetArguments();

    private static CakeException NotSet(string name) => new($"Argument '{name}' was not set.");

    private static T Convert<T>(string value) =>
        (T)TypeDescriptor.GetConverter(typeof(T)).ConvertFromInvariantString(value)!;
}
