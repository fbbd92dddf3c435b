namespace Residua.Pipeline.Configuration;

/// <content>Lists, and items of them that stand for several.</content>
internal sealed partial class Binder
{
    private Array BindList(Slot slot, SequenceNode sequence, string path)
    {
        var element = slot.Element();
        var items = sequence.Items.SelectMany((item, index) => BindItem(element, item, $"{path}[{index}]")).ToArray();
        var list = Array.CreateInstance(ElementType(element), items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is { } item)
            {
                list.SetValue(item, i);
            }
        }

        return list;
    }

    private List<object?> BindItem(Slot element, ConfigurationNode item, string path) =>
        ExpandsFamilies && element.IsRecord && item is MappingNode mapping && mapping.Find(Matrix.Key) is not null
            ? BindFamily(element, mapping, path)
            : [Bind(element, item, path)];

    private List<object?> BindFamily(Slot element, MappingNode item, string path)
    {
        var bound = new List<object?>();
        var found = new MemberProblems();
        var family = Family.Read(item, path, problems);
        foreach (var member in family.Members)
        {
            var ofMember = new ProblemList();
            var node = member.On(family.Root, path, ofMember);
            bound.Add(new Binder(ofMember, whole) { ExpandsFamilies = true }.Bind(element, node, path));
            found.Add(member, ofMember);
        }

        found.Report(problems);
        return bound;
    }

    private static Type ElementType(Slot element) =>
        element.IsNullable && element.Type.IsValueType ? typeof(Nullable<>).MakeGenericType(element.Type) : element.Type;
}
