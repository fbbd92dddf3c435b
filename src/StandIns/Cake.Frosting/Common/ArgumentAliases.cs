using System.ComponentModel;
using Cake.Core;

namespace Cake.Common;

public static class ArgumentAliases
{
    public static bool HasArgument(this ICakeContext context, string name) => context.Arguments.HasArgument(name);

    public static T Argument<T>(this ICakeContext context, string name) =>
        context.Arguments.GetArgument(name) is { } value
            ? Convert<T>(value)
            : throw new CakeException($"Argument '{name}' was not set.");

    public static T Argument<T>(this ICakeContext context, string name, T defaultValue) =>
        context.Arguments.GetArgument(name) is { } value ? Convert<T>(value) : defaultValue;

    private static T Convert<T>(string value) =>
        (T)TypeDescriptor.GetConverter(typeof(T)).ConvertFromInvariantString(value)!;
}
