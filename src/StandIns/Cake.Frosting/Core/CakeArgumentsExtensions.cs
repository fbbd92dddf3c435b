namespace Cake.Core;

public static class CakeArgumentsExtensions
{
    public static string? GetArgument(this ICakeArguments arguments, string name) =>
        arguments.GetArguments(name).LastOrDefault();
}
